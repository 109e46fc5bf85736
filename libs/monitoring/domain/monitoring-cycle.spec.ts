import { PROJECT_ID } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import {
  contentOf,
  d14,
  decided,
  evaluate,
  given,
  indicators,
  monitored,
  moneyOf,
  open,
  placesOf,
  report,
  reported,
  submit,
} from '../../../test/support/monitoring-reports';
import { businessDate, instant } from '../../kernel/instant';
import type { MonitoredProject } from './monitored-project';
import type { LatenessStage } from './monitoring-report.state';

const typesOf = (events: readonly Readonly<{ type: string }>[]): readonly string[] => events.map(({ type }) => type);
const about = (changes: Partial<MonitoredProject>) => ({ project: { ...monitored, ...changes } });

describe('OpenPeriod', () => {
  it('T20: the period carries targets, last values and money; D14 counts from its last day', () => {
    const lastValues = [{ indicatorId: 'I1', actualValue: '6' }];
    const [opened, started, ...rest] = decided([], open('2026-Q2', 1716, { lastValues }));
    expect(opened).toMatchObject({
      type: 'MonitoringPeriodOpened',
      data: {
        ...{
          projectId: PROJECT_ID,
          period: '2026-Q2',
          year: 2026,
          month: 6,
          unitCode: '106003',
          departmentCode: '106',
        },
        ...{ goalSetVersion: 1, indicators, lastValues, money: moneyOf(1716), effectiveDate: '2026-06-30' },
        by: { actor: people.system.actor, role: 'SYSTEM' },
      },
    });
    expect(started).toMatchObject({
      type: 'DeadlineStarted',
      data: {
        deadlineId: `D14-2026-Q2-${PROJECT_ID}`,
        ...{ code: 'D14', round: 2, process: 'quarterly-monitoring/106/2026-Q2' },
        owner: { role: 'UNIT_HEAD', org: '106003' },
        period: { startDate: '2026-06-30', dueDate: '2026-07-14', dueInstant: '2026-07-14T16:00:00.000Z' },
      },
    });
    expect(rest).toEqual([]);
  });

  it.each([
    ['2026-Q1', '2026-04-15'],
    ['2026-Q2', '2026-07-14'],
    ['2026-Q3', '2026-10-20'],
  ] as const)('D14: the report of %s is due on %s', (period, dueDate) =>
    expect(decided([], open(period))[1]).toMatchObject({ data: { period: { dueDate } } }),
  );

  it('T20: opened twice, it was opened once', () =>
    expect(decided(reported([], open('2026-Q1')), open('2026-Q1'))).toEqual([]));

  it.each([
    ['of class STAFF', { projectClass: 'STAFF' }],
    ['suspended', { status: 'SUSPENDED' }],
    ['cancelled', { status: 'CANCELLED' }],
    ['without an index', { status: 'BEFORE_ALLOCATION', allocatedOn: null }],
    ['allocated after the period', { status: 'ALLOCATED', allocatedOn: businessDate('2026-04-01') }],
    ['of another year', { fiscalYear: 2025 }],
    ['completed before', { status: 'COMPLETED', completion: { from: 'EXECUTING', on: businessDate('2026-03-30') } }],
  ] as const)('T20: a project %s does not report', (_, changes) =>
    expect(decided([], open('2026-Q1', 520, about(changes)))).toEqual([]),
  );

  it('T34, INV-32: a project that the end of the year completed reports about the fourth quarter', () => {
    const completed = {
      status: 'COMPLETED',
      completion: { from: 'EXECUTING', on: businessDate('2026-12-31') },
    } as const;
    expect(typesOf(decided([], open('2026-Q4', 5200, about(completed))))).toEqual([
      'MonitoringPeriodOpened',
      'DeadlineStarted',
    ]);
    const suspended = { ...completed, completion: { ...completed.completion, from: 'SUSPENDED' } };
    expect(decided([], open('2026-Q4', 5200, about(suspended)))).toEqual([]);
  });

  it('T20: by the system alone, after the end of the period', () => {
    const { now, today } = given(people.system, '2026-03-31T23:59', '2026-Q1');
    expect(placesOf([], { ...open('2026-Q1'), now, today })).toEqual(['T20 ']);
    expect(placesOf([], { ...open('2026-Q1'), by: people.unitHead })).toEqual(['T20 ']);
  });
});

describe('EvaluateMonth', () => {
  const june = (day: string, value: string) =>
    report('2026-06-30T10:00', day, [{ indicatorId: 'I1', actualValue: value }], '2026-Q2');

  it('DEC-33: the last value that stands for a day of the month, recorded before; the others are not observed', () => {
    const history = reported([], june('2026-05-31', '18'), june('2026-06-10', '20'), june('2026-06-20', '21'));
    const [event] = decided(history, evaluate('2026-06', '2026-07-01T00:00', 1716));
    expect(event).toMatchObject({
      type: 'MonthEvaluated',
      data: { month: '2026-06', inputs: { month: 6, executedAmount: '17160000.00' }, warningDate: '2026-07-01' },
    });
    const { inputs } = (event as Extract<typeof event, { type: 'MonthEvaluated' }>).data;
    expect(inputs.indicators.map(({ actualValue }) => actualValue)).toEqual(['21', undefined, undefined, undefined]);
    expect(inputs.indicators[0]).toMatchObject({ plannedCumulativeValue: '25', targetValue: '60' });
  });

  it('DEC-33: a value for a day of another month is not seen, and its plan is not that of the quarter', () => {
    const history = reported([], june('2026-05-31', '18'));
    const [event] = decided(history, evaluate('2026-06', '2026-07-01T00:00', 1716));
    expect(event).toMatchObject({ data: { result: { attainment: null, gap: null, goalLight: 'NONE' } } });
    const [may] = decided(history, evaluate('2026-05', '2026-07-01T00:00', 1300));
    const { inputs } = (may as Extract<typeof may, { type: 'MonthEvaluated' }>).data;
    expect(inputs.indicators[0]).toMatchObject({ actualValue: '18' });
    expect(inputs.indicators[0]).not.toHaveProperty('plannedCumulativeValue');
  });

  it('DEC-25: the warning of April is dated 1 May, a holiday', () =>
    expect(decided([], evaluate('2026-04', '2026-05-01T00:00', 520))).toMatchObject([
      { data: { newTriggers: ['SPENDING'], warningDate: '2026-05-01' } },
    ]));

  it('DEC-23: December is evaluated for the record and dated into the next year', () =>
    expect(decided([], evaluate('2026-12', '2027-01-01T00:00', 520))).toMatchObject([
      { data: { result: { budgetLight: 'RED' }, newTriggers: [], warningDate: '2027-01-01' } },
    ]));

  it('DEC-33: evaluated twice, the month was evaluated once', () => {
    const once = reported([], evaluate('2026-06', '2026-07-01T00:00', 1716));
    expect(decided(once, evaluate('2026-06', '2026-07-02T00:00', 2000))).toEqual([]);
  });

  it('DEC-33: not before the end of the month, not for a project that is not monitored, by the system alone', () => {
    const command = evaluate('2026-06', '2026-07-01T00:00', 1716);
    expect(placesOf([], evaluate('2026-06', '2026-06-30T23:59', 1716))).toEqual(['DEC-33 ']);
    expect(decided([], { ...command, ...about({ projectClass: 'STAFF' }) })).toEqual([]);
    expect(placesOf([], { ...command, by: people.perf })).toEqual(['DEC-33 ']);
  });
});

describe('NoteLateness', () => {
  const opened = reported([], open('2026-Q1'));
  const late = (stage: LatenessStage, at = '2026-04-16T00:00', day = '2026-04-15') => ({
    ...given(people.system, at, '2026-Q1', { deadlines: [d14('2026-Q1')] }),
    ...({ type: 'NoteLateness', stage, deadlineId: `D14-2026-Q1-${PROJECT_ID}` } as const),
    effectiveDate: businessDate(day),
  });

  it('D14, D15: at the due instant the report is overdue, and the department has five working days', () => {
    const [overdue, started] = decided(opened, late('OVERDUE_REMINDED'));
    expect(overdue).toMatchObject({ type: 'MonitoringReportFellOverdue', data: { effectiveDate: '2026-04-15' } });
    expect(started).toMatchObject({
      type: 'DeadlineStarted',
      data: {
        deadlineId: `D15-2026-Q1-${PROJECT_ID}`,
        ...{ code: 'D15', round: 1, owner: { role: 'DEPT_REVIEWER', org: '106' } },
        period: { startDate: '2026-04-15', dueDate: '2026-04-22' },
      },
    });
  });

  it('D15: counts from the due date of D14 as it stands', () => {
    const deadlines = [d14('2026-Q1', { version: 2, dueInstant: instant('2026-04-22T16:00:00Z') })];
    expect(decided(opened, { ...late('OVERDUE_REMINDED'), deadlines })[1]).toMatchObject({
      data: { period: { startDate: '2026-04-22', dueDate: '2026-04-29' } },
    });
  });

  it('D14: escalated and marked missing follow, each once, and D15 is not started again', () => {
    const overdue = reported(opened, late('OVERDUE_REMINDED'));
    const escalated = decided(overdue, late('OVERDUE_ESCALATED'));
    expect(typesOf(escalated)).toEqual(['MonitoringReportOverdueEscalated']);
    const missing = reported([...overdue, ...escalated], late('MARKED_MISSING'));
    expect(typesOf(missing).at(-1)).toBe('MonitoringReportMarkedMissing');
    for (const stage of ['OVERDUE_REMINDED', 'OVERDUE_ESCALATED', 'MARKED_MISSING'] as const)
      expect(decided(missing, late(stage))).toEqual([]);
  });

  it('D14: nothing is noted about a report that came in, about another deadline, or before the opening', () => {
    const submitted = reported(opened, submit('2026-Q1', '2026-04-10T10:00', contentOf('6', '100', '11.8'), 520));
    expect(decided(submitted, late('OVERDUE_REMINDED'))).toEqual([]);
    expect(decided(opened, { ...late('OVERDUE_REMINDED'), deadlineId: 'D14-2026-Q1-other' })).toEqual([]);
    expect(decided([], late('OVERDUE_REMINDED'))).toEqual([]);
    expect(placesOf(opened, { ...late('MARKED_MISSING'), by: people.reviewer })).toEqual(['D14 ']);
  });
});
