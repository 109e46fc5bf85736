import { businessDate } from '../../kernel/instant';
import { deadlineRule, deadlinesDefault, extensionLimitOf, periodOf } from './deadlines-default';
import { endsBySilence, type DeadlineCode } from './deadlines-default.rule';

const { deadlines } = deadlinesDefault.data;

/** Code, length and unit (or fixed date), first owner, effect of silence, limit of an extension: domain.md 10 and 10.1. */
const TABLE = `
D01 FIXED 9-15   UNIT_HEAD     LAPSE               0
D02 WD 3         DEPT_REVIEWER ESCALATE            3
D03 WD 5         UNIT_HEAD     LAPSE               5
D04 WD 5         UNIT_HEAD     ESCALATE            5
D05 WD 2         EXPERT        REPLACE_ASSIGNEE    2
D06 WD 7         EXPERT        REPLACE_ASSIGNEE    5
D07 WD 15        AGENCY_LEAD   ESCALATE            5
D08 WD 10        UNIT_HEAD     DEEMED_NO_OBJECTION 5
D09 WD 5         DEPT_HEAD     ESCALATE            5
D10 WD 10        FIN_PERF      ESCALATE            5
D11 CD 20        FIN_BUDGET    ESCALATE            0
D12 CD 15        DEPT_HEAD     ESCALATE            0
D13 CD 20        DEPT_HEAD     ESCALATE            0
D14 WD 10        UNIT_HEAD     ESCALATE            5
D15 WD 5         DEPT_REVIEWER ESCALATE            5
D16 FIXED 8-31   DEPT_HEAD     ESCALATE            0
D17 WD 10        UNIT_HEAD     SUSPEND             5
D18 WD 15        DEPT_HEAD     ESCALATE            5
D19 MONTH 1      FIN_BUDGET    CREATE_TASK         5
D20 WD 2         UNIT_HEAD     ESCALATE            2
D21 WD 20        UNIT_HEAD     ESCALATE            10
D22 WD 10        FIN_PERF      ESCALATE            5
D23 WD 10        FIN_DIVISION  ESCALATE            5
D24 FIXED 12-31  SYSTEM        NOTHING             0
D25 FIXED 3-31   UNIT_HEAD     ESCALATE            5
D26 WD 15        DEPT_REVIEWER ESCALATE            5
D27 FIXED 6-30   DEPT_HEAD     ESCALATE            5
D28 FIXED 8-31   FIN_PERF      ESCALATE            5
D29 WD 5         FIN_PERF      ESCALATE            5
D30 WD 15        UNIT_HEAD     LAPSE               5
D31 WD 10        FIN_LEADER    ESCALATE            5
D32 WD 5         FIN_PERF      ESCALATE            5
D33 FIXED 9-30   FIN_BUDGET    ESCALATE            5
D34 CD 20        DEPT_HEAD     ESCALATE            0
D35 WD 20        -             ESCALATE            0
D36 WD 20        -             ESCALATE            20`;

const rows = TABLE.trim()
  .split('\n')
  .map((line) => line.split(/\s+/) as [DeadlineCode, string, string, string, string, string]);

describe('deadlines-default', () => {
  it('has the 36 deadlines of domain.md 10 in order', () =>
    expect(deadlines.map(({ code }) => code)).toEqual(rows.map(([code]) => code)));

  it.each(rows)('%s: %s %s, %s, %s, extension by at most %s wd', (code, kind, length, owner, effect, limit) => {
    const rule = deadlineRule(code);
    const { period } = rule;
    expect(period.kind).toBe(kind);
    expect(period.kind === 'FIXED' ? `${period.month}-${period.day}` : String(period.length)).toBe(length);
    expect(rule.owners[0] ?? '-').toBe(owner);
    expect(rule.effectOfSilence).toBe(effect);
    expect(extensionLimitOf(code, periodOf(code, businessDate('2026-01-01')))).toBe(Number(limit));
  });

  it('D21: urgent it has 10 wd, and an extension of at most those 10', () => {
    const { urgentLength } = deadlineRule('D21');
    const period = periodOf('D21', businessDate('2026-03-02'), urgentLength);
    expect(period).toEqual({ kind: 'WD', length: 10 });
    expect(extensionLimitOf('D21', period)).toBe(10);
    expect(extensionLimitOf('D21', { kind: 'WD', length: 4 })).toBe(4);
  });

  it.each(['D11', 'D17', 'D25', 'D36'] as const)('%s: a law or a fixed date leaves no other length', (code) =>
    expect(() => periodOf(code, businessDate('2026-03-02'), 7)).toThrow('cannot be ordered'),
  );

  it.each([
    ['D01', '2026-06-15', '2026-09-15'],
    ['D25', '2026-01-01', '2026-03-31'],
    ['D33', '2026-09-30', '2026-09-30'],
    ['D33', '2026-10-12', '2027-09-30'],
  ] as const)('%s: a fixed date is the first one on or after the start %s', (code, start, date) =>
    expect(periodOf(code, businessDate(start))).toEqual({ kind: 'FIXED', date, movable: true }),
  );

  it('DEC-28: only D24 is never moved', () => {
    const unmovable = deadlines.filter(({ period }) => period.kind === 'FIXED' && !period.movable);
    expect(unmovable.map(({ code }) => code)).toEqual(['D24']);
  });

  it('domain.md 10.1: D01, D16 and D24 are dates, not deadline streams', () =>
    expect(deadlines.filter(({ stream }) => !stream).map(({ code }) => code)).toEqual(['D01', 'D16', 'D24']));

  it('domain.md 10.1: only what silence does not end climbs a ladder', () => {
    const laddered = deadlines.filter(({ escalation }) => escalation.length > 0).map(({ code }) => code);
    const open = deadlines.filter(({ effectOfSilence, code }) => !endsBySilence(effectOfSilence) && code !== 'D24');
    expect(laddered).toEqual(open.map(({ code }) => code));
  });

  it('D11: L1, L2, L3 are 10, 15 and 18 cd from the start, L4 stays at T+10 wd', () =>
    expect(deadlineRule('D11').escalation).toEqual([
      { level: 1, from: 'START', days: 10 },
      { level: 2, from: 'START', days: 15 },
      { level: 3, from: 'START', days: 18 },
      { level: 4, from: 'DUE', days: 10 },
    ]));

  it('throws for an unknown code', () => expect(() => deadlineRule('D37')).toThrow('no deadline D37'));
});
