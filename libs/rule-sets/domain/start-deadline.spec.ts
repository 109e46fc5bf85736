import { businessDate, instant } from '../../kernel/instant';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import type { DeadlineCode } from './deadlines-default.rule';
import { startDeadline, type DeadlineStart } from './start-deadline';

const startInstant = instant('2026-09-15T02:10:00.000Z');
const start = (change: Partial<DeadlineStart> & { code: DeadlineCode }): DeadlineStart => ({
  projectId: 'p-1',
  round: 1,
  process: 'project-approval/p-1/1',
  unitCode: '106003',
  departmentCode: '106',
  startDate: businessDate('2026-09-15'),
  startInstant,
  calendar: cnCalendar,
  ...change,
});

it('D02: submitted on 15 September 2026, the department has until 18 September', () =>
  expect(startDeadline(start({ code: 'D02' }))).toStrictEqual({
    deadlineId: 'D02-1-p-1',
    code: 'D02',
    projectId: 'p-1',
    round: 1,
    process: 'project-approval/p-1/1',
    owner: { role: 'DEPT_REVIEWER', org: '106' },
    unitCode: '106003',
    departmentCode: '106',
    effectOfSilence: 'ESCALATE',
    extensionLimit: 3,
    period: {
      kind: 'WD',
      length: 3,
      startDate: '2026-09-15',
      dueDate: '2026-09-18',
      dueInstant: '2026-09-18T16:00:00.000Z',
      weekday: 'FRIDAY',
      movedFrom: null,
      provisional: false,
      calendarId: 'CN',
      calendarVersion: '2026:1',
    },
    startInstant,
    ruleSetId: 'deadlines-default',
    ruleSetVersion: 1,
  }));

it('D03: returned on 24 September 2026, the unit has until 9 October', () =>
  expect(startDeadline(start({ code: 'D03', startDate: businessDate('2026-09-24') })).period.dueDate).toBe(
    '2026-10-09',
  ));

it.each([
  ['D03', { role: 'UNIT_HEAD', org: '106003' }],
  ['D09', { role: 'DEPT_HEAD', org: '106' }],
  ['D10', { role: 'FIN_PERF', org: 'F' }],
] as const)('%s: its owner is the role of the rule at its body', (code, owner) =>
  expect(startDeadline(start({ code })).owner).toEqual(owner),
);

it('D22: the issuer of the notice may be named as owner, but nobody whom the rule does not know', () => {
  const named = startDeadline(start({ code: 'D22', owner: { role: 'DEPT_HEAD', org: '106' } }));
  expect(named.owner).toEqual({ role: 'DEPT_HEAD', org: '106' });
  const clerk = { role: 'UNIT_CLERK', org: '106003' } as const;
  expect(() => startDeadline(start({ code: 'D22', owner: clerk }))).toThrow('cannot own D22');
});

it.each(['D05', 'D07', 'D36'] as const)('%s: an owner outside the line of bodies must be named', (code) =>
  expect(() => startDeadline(start({ code }))).toThrow('must be named'),
);

it.each(['D01', 'D16'] as const)('%s: a date is no deadline stream', (code) =>
  expect(() => startDeadline(start({ code }))).toThrow('not a deadline stream'),
);

it('D21: an urgent notice has 10 wd', () =>
  expect(startDeadline(start({ code: 'D21', orderedLength: 10 }))).toMatchObject({
    extensionLimit: 10,
    period: { length: 10, dueDate: '2026-09-29' },
  }));

/** Written down from the notices of 16.1, not computed by this code. Columns: D20 D02 D03 D14 D18 D21. */
describe('REL-D7: the deadlines that start at the four quarter ends of 2026', () => {
  it.each([
    ['2026-03-31', '04-02 04-03 04-08 04-15 04-22 04-29', false],
    ['2026-06-30', '07-02 07-03 07-07 07-14 07-21 07-28', false],
    ['2026-09-30', '10-09 10-10 10-13 10-20 10-27 11-03', false],
    ['2026-12-31', '01-04 01-05 01-07 01-14 01-21 01-28', true],
  ])('%s: %s, provisional: %s', (quarterEnd, days, provisional) => {
    const codes = ['D20', 'D02', 'D03', 'D14', 'D18', 'D21'] as const;
    const periods = codes.map((code) => startDeadline(start({ code, startDate: businessDate(quarterEnd) })).period);
    expect(periods.map(({ dueDate }) => dueDate.slice(5)).join(' ')).toBe(days);
    expect(periods.every((period) => period.provisional === provisional)).toBe(true);
  });
});
