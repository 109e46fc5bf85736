import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Projection } from '../../projections/projection';
import type { DeadlineEvent } from '../domain/deadline.events';
import { overrideKindOf, type OverrideKind } from '../domain/override-kinds';

/** Read model `deadline_overrides_v1`. */
export interface OverrideRow {
  [column: string]: unknown;
  position: string;
  deadline_id: string;
  code: string;
  project_id: string;
  kind: OverrideKind;
  reason_code: string | null;
  document_number: string | null;
  decided_by: string | null;
  actor: string;
  role: string;
  org: string;
  /** Due date before and after, where the event moves it; of a review task the one that stands and the other one. */
  from_date: string | null;
  to_date: string | null;
  details: object;
  /** Event that caused it: the publication of a calendar. */
  cause_id: string | null;
  recorded_at: string;
}

type Said = Readonly<{ reasonCode?: string; documentNumber?: string; decidedBy?: string }>;

const datesOf = ({ type, data }: DeadlineEvent): readonly [string | null, string | null] => {
  if (type === 'DeadlineReviewTaskCreated') return [data.dueDate, data.recomputedDueDate];
  return 'from' in data && 'period' in data ? [data.from, data.period.dueDate] : [null, null];
};

/** What only one kind has to say. */
const detailsOf = ({ type, data }: DeadlineEvent): object => {
  switch (type) {
    case 'DeadlinePaused':
      return { pausedFrom: data.pausedFrom, remainder: data.remainder };
    case 'DeadlineResumed':
      return { resumedOn: data.resumedOn, remainder: data.remainder };
    case 'DeadlineReassigned':
      return { previousOwner: data.previousOwner, owner: data.owner, person: data.person ?? null };
    case 'DeadlineOverridden':
      return { orderedDate: data.orderedDate };
    case 'DeadlineExtended':
    case 'DeadlineExtensionRefused':
      return { days: data.days, reason: data.reason };
    case 'DeadlineRecomputed':
      return { previousCalendarVersion: data.previousCalendarVersion, calendarVersion: data.period.calendarVersion };
    case 'DeadlineReviewTaskCreated':
      return { calendarVersion: data.calendarVersion };
    case 'DeadlineReviewed':
      return { calendarVersion: data.calendarVersion, note: data.note ?? null };
    default:
      return {};
  }
};

const rowOf = ({ event, metadata, position, recordedAt }: RecordedEvent<DeadlineEvent>): OverrideRow | undefined => {
  const kind = overrideKindOf(event);
  if (kind === null) return undefined;
  const { reasonCode, documentNumber, decidedBy } = event.data as Said;
  const [from, to] = datesOf(event);
  return {
    position: position.toString(),
    deadline_id: event.data.deadlineId,
    code: event.data.code,
    project_id: event.data.projectId,
    kind,
    reason_code: reasonCode ?? null,
    document_number: documentNumber ?? null,
    decided_by: decidedBy ?? null,
    actor: metadata.actor,
    role: metadata.role,
    org: metadata.org,
    from_date: from,
    to_date: to,
    details: detailsOf(event),
    cause_id: metadata.causationId ?? null,
    recorded_at: recordedAt,
  };
};

/** Read model for one question: by what orders, and by which calendars, were deadlines changed? (10.1) */
export const deadlineOverridesProjection: Projection<OverrideRow> = {
  name: 'deadline-overrides',
  version: 1,
  table: 'deadline_overrides_v1',
  columns: {
    position: 'bigint',
    deadline_id: 'text',
    code: 'text',
    project_id: 'uuid',
    kind: 'text',
    reason_code: 'text',
    document_number: 'text',
    decided_by: 'text',
    actor: 'text',
    role: 'text',
    org: 'text',
    from_date: 'date',
    to_date: 'date',
    details: 'jsonb',
    cause_id: 'text',
    recorded_at: 'timestamptz',
  },
  key: ['position'],
  handles: [
    'DeadlinePaused',
    'DeadlineResumed',
    'DeadlineReassigned',
    'DeadlineWaived',
    'DeadlineOverridden',
    'DeadlineExtended',
    'DeadlineExtensionRefused',
    'DeadlineRecomputed',
    'DeadlineReviewTaskCreated',
    'DeadlineReviewed',
  ] satisfies DeadlineEvent['type'][],
  keysOf: ({ event, position }) => (overrideKindOf(event as DeadlineEvent) === null ? [] : [[position.toString()]]),
  fold: (row, recorded) => row ?? rowOf(recorded as RecordedEvent<DeadlineEvent>),
};
