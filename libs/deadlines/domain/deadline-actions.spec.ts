import { historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { businessDate } from '../../kernel/instant';
import type { CalendarYear } from '../../kernel/working-calendar';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import type { Actor } from '../../kernel/role';
import { actionsOf } from './deadline-actions';
import type { DeadlineCommand } from './deadline.decider';

const d09 = termsOf('D09', '2026-09-15'); // due on 21 September
const admin: Actor = { actor: 'wf-admin.F', role: 'WF_ADMIN', org: 'F' };
const order = { reasonCode: 'OTHER', documentNumber: '云财〔2026〕12号' };
const now = shanghai('2026-09-16 10:00');
const pause: DeadlineCommand = { type: 'PauseDeadline', from: d09.period.startDate, order, calendar: cnCalendar, now };

const allowed = (by: Actor, at = now, ...commands: readonly DeadlineCommand[]) =>
  actionsOf(stateOf(historyOf(d09, ...commands)), { by, calendar: cnCalendar, now: at })
    .filter((action) => action.allowed)
    .map(({ command }) => command);

it('DOM-10.1: WF_ADMIN is offered what its state admits', () => {
  expect(allowed(admin)).toEqual(['PauseDeadline', 'ReassignDeadline', 'WaiveDeadline', 'OverrideDeadline']);
  expect(allowed(admin, now, pause)).toEqual(['ResumeDeadline', 'ReassignDeadline', 'WaiveDeadline']);
  expect(allowed(admin, d09.period.dueInstant)).toEqual(['ReassignDeadline', 'WaiveDeadline', 'OverrideDeadline']);
  expect(allowed(admin, now, { type: 'CloseDeadline', outcome: 'MET', now })).toEqual([]);
});

it('DOM-10.1: a review is offered while its task is open, and refused with its reason otherwise', () => {
  const published = cnCalendar.years['2026'] as CalendarYear;
  const daysOff = [...published.daysOff, businessDate('2026-09-17')];
  const years = { ...cnCalendar.years, 2026: { ...published, version: 2, daysOff } };
  const met: DeadlineCommand = { type: 'CloseDeadline', outcome: 'EXPIRED', now: d09.period.dueInstant };
  const calendar = { ...cnCalendar, years };
  const later = shanghai('2026-09-22 10:00');
  expect(allowed(admin, later, met, { type: 'RecomputeDeadline', calendar, now: later })).toEqual(['ReviewDeadline']);
  const actions = actionsOf(stateOf(historyOf(d09)), { by: admin, calendar: cnCalendar, now });
  expect(actions.find(({ command }) => command === 'ReviewDeadline')).toMatchObject({
    ...{ allowed: false, reason: '该期限没有待复核的任务', href: '/api/v1/deadlines/D09-1-p-1/review' },
  });
});

it('DOM-10.1: the owner may ask for an extension in time; others are offered nothing', () => {
  const owner: Actor = { actor: 'dept-head.106', role: 'DEPT_HEAD', org: '106' };
  expect(allowed(owner)).toEqual(['RequestExtension']);
  expect(allowed(owner, d09.period.dueInstant)).toEqual([]);
  expect(allowed({ actor: 'auditor.A', role: 'AUDITOR', org: 'A' })).toEqual([]);
});

it('what is refused says by which rule and why, in both languages', () => {
  const actions = actionsOf(stateOf(historyOf(d09)), { by: admin, calendar: cnCalendar, now });
  expect(actions.find(({ command }) => command === 'ResumeDeadline')).toMatchObject({
    ...{ allowed: false, rule: 'D09', reason: '该期限未中止计时', reasonEn: 'The deadline is not paused' },
    href: '/api/v1/deadlines/D09-1-p-1/resumption',
  });
});
