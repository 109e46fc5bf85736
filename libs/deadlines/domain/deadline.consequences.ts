import type { BusinessDate, Instant } from '../../kernel/instant';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { reviewTaskId } from './deadline.events';
import { recompute } from './deadline.recomputation';
import type { OpenedDeadline } from './deadline.state';

export type MovedDeadline = Readonly<{ deadlineId: string; from: BusinessDate; to: BusinessDate }>;

/** What a changed calendar does: other due dates, and tasks about deadlines that have fired. */
export type CalendarConsequences = Readonly<{ moved: readonly MovedDeadline[]; reviewTasks: readonly string[] }>;

export const NO_CONSEQUENCES: CalendarConsequences = { moved: [], reviewTasks: [] };

/** Of one deadline, by the very decision that is carried out (10.1). Counted again to the same day, it has not moved. */
export const consequencesOf = (
  deadline: OpenedDeadline,
  calendar: WorkingCalendar,
  now: Instant,
): CalendarConsequences => {
  const { deadlineId } = deadline.terms;
  const [event] = recompute(deadline, { type: 'RecomputeDeadline', calendar, now });
  if (event?.type === 'DeadlineReviewTaskCreated') return { moved: [], reviewTasks: [reviewTaskId(deadlineId)] };
  if (event?.type !== 'DeadlineRecomputed' || event.data.from === event.data.period.dueDate) return NO_CONSEQUENCES;
  return { moved: [{ deadlineId, from: event.data.from, to: event.data.period.dueDate }], reviewTasks: [] };
};

/** Together, each deadline and task once, in order of their ids. */
export const allConsequences = (parts: readonly CalendarConsequences[]): CalendarConsequences => {
  const moved = new Map(parts.flatMap((part) => part.moved.map((each) => [each.deadlineId, each] as const)));
  return {
    moved: [...moved.values()].sort((a, b) => (a.deadlineId < b.deadlineId ? -1 : 1)),
    reviewTasks: [...new Set(parts.flatMap((part) => part.reviewTasks))].sort(),
  };
};
