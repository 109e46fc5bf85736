import { deadline } from '../../libs/deadlines/domain/deadline.decider';
import type { DeadlineEvent } from '../../libs/deadlines/domain/deadline.events';
import type { DecideExtension, RequestExtension } from '../../libs/deadlines/domain/deadline.extension';
import { RuleViolation } from '../../libs/kernel/rule-violation';
import { cnCalendar } from '../../libs/kernel/working-calendar.cn';
import { shanghai, stateOf } from './deadline-histories';

/** Moments in the life of a D03 that was returned on 24 September 2026. */
export const asked = shanghai('2026-09-30 15:00');
export const decidedAt = shanghai('2026-10-09 10:00');

/** The unit asks for 5 wd, unless changed. */
export const request = (change: Partial<RequestExtension> = {}): RequestExtension => ({
  type: 'RequestExtension',
  days: 5,
  reason: '节后才能取得评审意见',
  actor: 'u-1',
  role: 'UNIT_HEAD',
  org: '106003',
  now: asked,
  ...change,
});

/** The department leader grants it, unless changed. */
export const decision = (change: Partial<DecideExtension> = {}): DecideExtension => ({
  type: 'DecideExtension',
  granted: true,
  reason: '同意延期',
  role: 'DEPT_HEAD',
  org: '106',
  calendar: cnCalendar,
  now: decidedAt,
  ...change,
});

/** The refusal of that command after that history; throws when nothing was refused. */
export const violationOf = (
  history: readonly DeadlineEvent[],
  command: RequestExtension | DecideExtension,
): RuleViolation => {
  try {
    deadline.decide(stateOf(history), command);
  } catch (error) {
    if (error instanceof RuleViolation) return error;
  }
  throw new Error('nothing was refused');
};
