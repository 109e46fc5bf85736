import { canonicalJson } from '../../kernel/canonical-json';
import { businessDateOf, type Instant } from '../../kernel/instant';
import type { ComputedPeriod } from '../../kernel/period';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { countAgain } from './deadline.counting';
import type { DeadlineEvent } from './deadline.events';
import { moveTo } from './deadline.move';
import { isOver } from './deadline.rules';
import { rungsLeft, type OpenedDeadline } from './deadline.state';

/** A calendar changed: every deadline that it may touch is counted again by the calendar that is in force now. */
export type RecomputeDeadline = Readonly<{ type: 'RecomputeDeadline'; calendar: WorkingCalendar; now: Instant }>;

const reviewTask = (deadline: OpenedDeadline, period: ComputedPeriod, now: Instant): readonly DeadlineEvent[] => {
  const { dueDate: recomputedDueDate, calendarVersion } = period;
  const { dueDate } = deadline.period;
  if (recomputedDueDate === dueDate || deadline.reviewedFor.includes(calendarVersion)) return [];
  const { deadlineId, code, projectId } = deadline.terms;
  const due = { dueDate, recomputedDueDate, calendarVersion, createdAt: now };
  return [{ type: 'DeadlineReviewTaskCreated', data: { deadlineId, code, projectId, ...due } }];
};

/** Open, or fired: lapsed, or met only after the due instant had been recorded as passed. */
const canBeCountedAgain = ({ status, overdue }: OpenedDeadline): boolean =>
  status === 'OPEN' || status === 'EXPIRED' || (status === 'MET' && overdue);

/**
 * 10.1 Re-computation. What has fired already is not undone but gets a review task; so does a deadline that the new
 * calendar would end in the past, for nobody shall lose a right by a notice that came later. A paused deadline is counted
 * when it runs again; a deadline that was met in time, superseded or waived is left alone.
 */
export const recompute = (deadline: OpenedDeadline, command: RecomputeDeadline): readonly DeadlineEvent[] => {
  const { calendar, now } = command;
  if (!canBeCountedAgain(deadline)) return [];
  const period = countAgain(deadline.period, deadline.counting, calendar);
  const fired = deadline.status !== 'OPEN' || deadline.overdue || isOver(deadline, now);
  if (fired || now >= period.dueInstant) return reviewTask(deadline, period, now);
  const move = moveTo(deadline, period, calendar, businessDateOf(now));
  const planned = [period, move.rungs.map(({ key }) => key)];
  const present = [deadline.period, rungsLeft(deadline).map(({ key }) => key)];
  if (canonicalJson(planned) === canonicalJson(present)) return [];
  const { deadlineId, code, projectId } = deadline.terms;
  const before = { previousCalendarVersion: deadline.period.calendarVersion, recomputedAt: now };
  return [{ type: 'DeadlineRecomputed', data: { deadlineId, code, projectId, ...move, ...before } }];
};
