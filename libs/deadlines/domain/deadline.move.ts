import type { BusinessDate } from '../../kernel/instant';
import type { ComputedPeriod } from '../../kernel/period';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { replanRungs, type Rung } from './deadline.rungs';
import type { OpenedDeadline } from './deadline.state';

/**
 * A deadline with another period: the next version, the old due date and the new plan, ready to stand in the event that
 * moves it. Reminders of days before `notBefore` are not planned: the day of the move, or the day after the one from which the rest counts.
 */
export const moveTo = (
  deadline: OpenedDeadline,
  period: ComputedPeriod,
  calendar: WorkingCalendar,
  notBefore: BusinessDate,
): Readonly<{ version: number; from: BusinessDate; period: ComputedPeriod; rungs: readonly Rung[] }> => {
  const { terms, version, halfPoint, climbed } = deadline;
  const rungs = replanRungs({ ...terms, period }, calendar, { half: halfPoint, climbed, notBefore });
  return { version: version + 1, from: deadline.period.dueDate, period, rungs };
};
