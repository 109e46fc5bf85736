import type { RecordedEvent } from '../../event-store/event-store.port';
import { instantView } from '../../web/instant.view';
import { reviewTaskId, type DeadlineEvent } from '../domain/deadline.events';
import { overrideKindOf, overrideKinds } from '../domain/override-kinds';
import { reasonCodes } from '../domain/reason-codes';

type Recorded = RecordedEvent<DeadlineEvent>;
type Said = Readonly<{ reasonCode?: string; documentNumber?: string; decidedBy?: string; note?: string }>;

/** What was done with a deadline by order or by a changed calendar, as its own stream tells it. */
export type DeadlineChanges = Readonly<{
  overrides: readonly object[];
  recomputations: readonly object[];
  reviewTasks: readonly object[];
}>;

const orderOf = ({ event, metadata, recordedAt, position }: Recorded, english: boolean): object => {
  const kind = overrideKindOf(event);
  const { reasonCode, documentNumber = null, decidedBy = null, note } = event.data as Said;
  const language = english ? 'labelEn' : 'label';
  const reasonLabel = reasonCode === undefined ? null : (reasonCodes[reasonCode]?.[language] ?? reasonCode);
  const moves = 'from' in event.data && 'period' in event.data;
  return {
    ...{ kind, kindLabel: kind === null ? null : overrideKinds[kind][language] },
    ...{ reasonCode: reasonCode ?? null, reasonLabel, documentNumber, decidedBy },
    ...(note !== undefined && { note }),
    ...(moves && { from: event.data.from, to: event.data.period.dueDate }),
    ...{ actor: metadata.actor, role: metadata.role, recordedAt: instantView(recordedAt) },
    position: position.toString(),
  };
};

const recomputationOf = ({ event, recordedAt }: Recorded): readonly object[] =>
  event.type !== 'DeadlineRecomputed'
    ? []
    : [
        {
          ...{ from: event.data.from, to: event.data.period.dueDate },
          previousCalendarVersion: event.data.previousCalendarVersion,
          calendarVersion: event.data.period.calendarVersion,
          recordedAt: instantView(recordedAt),
        },
      ];

const ENDS_REVIEW: readonly string[] = ['DeadlineReviewed', 'DeadlineOverridden'];

const reviewTaskOf = ({ event, recordedAt, position }: Recorded, history: readonly Recorded[]): readonly object[] => {
  if (event.type !== 'DeadlineReviewTaskCreated') return [];
  const { deadlineId, dueDate, recomputedDueDate, calendarVersion } = event.data;
  const taskId = reviewTaskId(deadlineId);
  const ended = history.some((later) => later.position > position && ENDS_REVIEW.includes(later.event.type));
  const task = { taskId, open: !ended, dueDate, recomputedDueDate, calendarVersion };
  return [{ ...task, recordedAt: instantView(recordedAt) }];
};

const isOrdered = ({ event }: Recorded): boolean => {
  const kind = overrideKindOf(event);
  return kind !== null && kind !== 'RECOMPUTED' && kind !== 'REVIEW_TASK';
};

export const deadlineChanges = (history: readonly Recorded[], english: boolean): DeadlineChanges => ({
  overrides: history.filter(isOrdered).map((recorded) => orderOf(recorded, english)),
  recomputations: history.flatMap(recomputationOf),
  reviewTasks: history.flatMap((recorded) => reviewTaskOf(recorded, history)),
});
