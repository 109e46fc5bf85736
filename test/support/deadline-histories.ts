import { deadline } from '../../libs/deadlines/domain/deadline.decider';
import type { DeadlineEvent } from '../../libs/deadlines/domain/deadline.events';
import type { DeadlineCommand } from '../../libs/deadlines/domain/deadline.decider';
import type { Deadline, OpenedDeadline } from '../../libs/deadlines/domain/deadline.state';
import { fold } from '../../libs/kernel/decider';
import { businessDate, instant, type Instant } from '../../libs/kernel/instant';
import { cnCalendar } from '../../libs/kernel/working-calendar.cn';
import type { DeadlineTerms } from '../../libs/rule-sets/domain/deadline-terms';
import { startDeadline, type DeadlineStart } from '../../libs/rule-sets/domain/start-deadline';

/** An instant by the clock on the wall in Asia/Shanghai, `2026-10-09 09:00`. */
export const shanghai = (text: string): Instant => instant(`${text.replace(' ', 'T')}:00+08:00`);

/** Terms of a deadline of project p-1 (unit 106003, department 106) that starts at 10:00 of its start day. */
export const termsOf = (
  code: DeadlineStart['code'],
  startDate: string,
  owner?: DeadlineStart['owner'],
): DeadlineTerms =>
  startDeadline({
    code,
    projectId: 'p-1',
    round: 1,
    process: 'project-approval/p-1/1',
    ...(owner !== undefined && { owner }),
    unitCode: '106003',
    departmentCode: '106',
    startDate: businessDate(startDate),
    startInstant: shanghai(`${startDate} 10:00`),
    calendar: cnCalendar,
  });

/** What the commands make of a deadline, one after the other, from its opening on. */
export const historyOf = (terms: DeadlineTerms, ...commands: readonly DeadlineCommand[]): DeadlineEvent[] => {
  const open: DeadlineCommand = { type: 'OpenDeadline', terms, calendar: cnCalendar, now: terms.startInstant };
  return [open, ...commands].reduce<DeadlineEvent[]>(
    (history, command) => [...history, ...deadline.decide(fold(deadline, history), command)],
    [],
  );
};

/** The state after such a history; throws when there is none. */
export const stateOf = (history: readonly DeadlineEvent[]): OpenedDeadline => {
  const state: Deadline = fold(deadline, history);
  if (state.status === 'UNOPENED') throw new Error('the deadline was never opened');
  return state;
};

/** Climbs the rung of that key at that moment, on the given version. */
export const climbing = (rungKey: string, now: Instant, version = 1): DeadlineCommand => {
  return { type: 'ClimbRung', rungKey, version, calendar: cnCalendar, now };
};
