import { PROJECT_ID } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import {
  contentOf,
  d14,
  decided,
  given,
  monitored,
  open,
  placesOf,
  reported,
  rules,
  submit,
  violationsOf,
} from '../../../test/support/monitoring-reports';
import { fold } from '../../kernel/decider';
import { businessDate, instant } from '../../kernel/instant';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import type { MonitoredStatus } from './monitored-project';
import { monitoringReport } from './monitoring-report.decider';
import { reportActionsOf } from './report-actions';
import type { EndCycle, NoteLateness, SuspendDuty } from './report.commands';

const Q1 = '2026-Q1';
const AT = '2026-04-10T10:00';
const sound = contentOf('6', '100', '11.8');
const opened = reported([], open(Q1));
const submitted = reported(opened, submit(Q1, AT, sound, 520));
const d15: DeadlineStanding = {
  ...{ deadlineId: `D15-2026-Q1-${PROJECT_ID}`, code: 'D15', state: 'OPEN', version: 2 },
  dueInstant: instant('2026-04-22T16:00:00Z'),
};
const late: NoteLateness = {
  ...given(people.system, '2026-04-16T00:00', Q1),
  ...{ type: 'NoteLateness', stage: 'OVERDUE_REMINDED', deadlineId: `D14-2026-Q1-${PROJECT_ID}` },
  effectiveDate: businessDate('2026-04-15'),
};
const overdue = reported(opened, late);
const suspendOn = (day: string): SuspendDuty => ({
  ...given(people.system, `${day}T11:00`, Q1, { deadlines: [d14(Q1), d15] }),
  ...{ type: 'SuspendDuty', effectiveDate: businessDate(day) },
});
const end: EndCycle = { ...given(people.system, AT, Q1, { deadlines: [d14(Q1), d15] }), type: 'EndCycle' };
const as = (status: MonitoredStatus) => ({ project: { ...monitored, status } });
const superseded = (state: Pick<DeadlineStanding, 'deadlineId'>) =>
  expect.objectContaining({ deadlineId: state.deadlineId, outcome: 'SUPERSEDED' }) as object;

describe('of a cancelled project', () => {
  it.each([
    ['an awaited report', opened, [superseded(d14(Q1))]],
    ['an overdue report', overdue, [superseded(d14(Q1)), superseded(d15)]],
    ['a report that came in', submitted, [superseded(d15)]],
  ])('DOM-10.1: the cycle of %s is closed with what runs there', (_, history, deadlinesEnded) => {
    expect(decided(history, end)).toMatchObject([
      { type: 'MonitoringCycleClosed', data: { projectId: PROJECT_ID, period: Q1, deadlinesEnded } },
    ]);
    const closed = reported(history, end);
    expect(fold(monitoringReport, closed).status).toBe('CLOSED');
    expect(decided(closed, end)).toEqual([]);
    expect(decided(closed, late)).toEqual([]);
  });

  it('DOM-10.1: by the system alone; nothing is open before the opening and after the summary', () => {
    expect(placesOf(opened, { ...end, by: people.perf })).toEqual(['T23 ']);
    const summarised = reported(submitted, {
      ...given(people.reviewer, AT, Q1),
      type: 'SummariseReport',
      opinion: '属实',
    });
    for (const history of [[], summarised]) expect(decided(history, end)).toEqual([]);
    const analyse = { ...given(people.perf, AT, Q1, as('CANCELLED')), opinion: '偏慢', advice: null, rectify: false };
    expect(placesOf(summarised, { ...analyse, type: 'AnalyseReport' })).toEqual([]);
  });

  it('T21, D15: report, correction and summary are refused, before the policy closed the cycle and after it', () => {
    const summary = { ...given(people.reviewer, AT, Q1, as('CANCELLED')), opinion: '属实' };
    const correction = {
      ...given(people.unitHead, AT, Q1, as('CANCELLED')),
      ...{ indicatorId: 'I1', actualValue: '5', reason: '重复计算', documents: [], storedDocuments: [], rules },
    };
    for (const before of [opened, submitted])
      for (const history of [before, reported(before, end)]) {
        expect(placesOf(history, submit(Q1, AT, sound, 520, as('CANCELLED')))).toEqual(['T21 ']);
        expect(placesOf(history, { ...correction, type: 'CorrectReport' })).toEqual(['T21 ']);
        const [refused] = violationsOf(history, { ...summary, type: 'SummariseReport' });
        expect(refused).toMatchObject({ rule: 'D15', message: expect.stringContaining('已取消') as string });
      }
  });
});

describe('of a suspended project', () => {
  it('T21, T25: D14 of an awaited report ends, once; the cycle stays', () => {
    expect(decided(opened, suspendOn('2026-04-10'))).toMatchObject([
      {
        type: 'MonitoringReportDutySuspended',
        data: { effectiveDate: '2026-04-10', deadlinesEnded: [superseded(d14(Q1))] },
      },
    ]);
    const suspended = reported(opened, suspendOn('2026-04-10'));
    expect(fold(monitoringReport, suspended).status).toBe('OPENED');
    for (const command of [suspendOn('2026-04-10'), late]) expect(decided(suspended, command)).toEqual([]);
    expect(placesOf(opened, { ...suspendOn('2026-04-10'), by: people.perf })).toEqual(['T25 ']);
  });

  it('D15: runs on with a report that came in; without one it ends too', () => {
    expect(decided(submitted, suspendOn('2026-04-17'))).toEqual([]);
    const summary = { ...given(people.reviewer, '2026-04-20T10:00', Q1, as('SUSPENDED')), opinion: '属实' };
    expect(placesOf(submitted, { ...summary, type: 'SummariseReport' })).toEqual([]);
    expect(decided(overdue, suspendOn('2026-04-17'))).toMatchObject([
      { data: { deadlinesEnded: [superseded(d14(Q1)), superseded(d15)] } },
    ]);
  });

  it('T21: the report is refused until the project is resumed (T30), a draft is not; the actions say so', () => {
    const [refused, ...rest] = violationsOf(opened, submit(Q1, AT, sound, 520, as('SUSPENDED')));
    expect(refused).toMatchObject({ rule: 'T21', remedy: expect.stringContaining('T30') as string });
    expect(rest).toEqual([]);
    const draft = { ...given(people.clerk, AT, Q1, as('SUSPENDED')), type: 'DraftReport', content: sound } as const;
    expect(placesOf(opened, draft)).toEqual([]);
    const actions = reportActionsOf(fold(monitoringReport, opened), given(people.unitHead, AT, Q1, as('SUSPENDED')));
    expect(actions.map(({ command, allowed, rule }) => [command, allowed, rule])).toEqual([
      ['ReportActualValues', true, undefined],
      ['SubmitReport', false, 'T21'],
      ['CorrectReport', true, undefined],
    ]);
  });

  it('T30: after the resumption it is submitted without a deadline and is not late; D15 counts from it', () => {
    const suspended = reported(opened, suspendOn('2026-04-10'));
    const deadlines = [d14(Q1, { state: 'SUPERSEDED' })];
    expect(decided(suspended, submit(Q1, '2026-06-01T10:00', sound, 520, { deadlines }))).toMatchObject([
      { type: 'MonitoringReportSubmitted', data: { late: false, deadlinesEnded: [] } },
      { type: 'DeviationComputed' },
      { data: { deadlineId: `D15-2026-Q1-${PROJECT_ID}`, period: { startDate: '2026-06-01', dueDate: '2026-06-08' } } },
    ]);
  });

  it('T30: a report that was overdue before the suspension is late, and D15 starts anew', () => {
    const suspended = reported(overdue, suspendOn('2026-04-17'));
    const deadlines = [d14(Q1, { state: 'SUPERSEDED' }), { ...d15, state: 'SUPERSEDED' as const }];
    const events = decided(suspended, submit(Q1, '2026-06-01T10:00', sound, 520, { deadlines }));
    expect(events[0]).toMatchObject({ data: { late: true, deadlinesEnded: [] } });
    expect(events[2]).toMatchObject({ data: { deadlineId: `D15-2026-Q1r2-${PROJECT_ID}`, code: 'D15' } });
  });

  it('INV-32: the report of the fourth quarter of a project that the year’s end completed is taken', () => {
    const fourth = reported([], open('2026-Q4', 5000));
    const content = contentOf('55', '98', '9.2');
    expect(placesOf(fourth, submit('2026-Q4', '2027-01-11T10:00', content, 5000, as('COMPLETED')))).toEqual([]);
  });
});
