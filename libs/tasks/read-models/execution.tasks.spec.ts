import { foldedRows } from '../../../test/support/folded-rows';
import { PROJECT_ID } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import {
  after,
  commands,
  DISPOSITION,
  frozenBy,
  openedWarning,
  PROPOSAL,
  WARNING_ID,
} from '../../../test/support/warning-histories';
import { deadline } from '../../deadlines/domain/deadline.decider';
import type { AnyFact } from '../../kernel/decider';
import { businessDate, instant } from '../../kernel/instant';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import type { DeadlineTerms } from '../../rule-sets/domain/deadline-terms';
import { startDeadline } from '../../rule-sets/domain/start-deadline';
import { tasksProjection } from './tasks.projection';

const PERIOD = '2026-Q2';
const BODIES = { unitCode: '106003', departmentCode: '106' } as const;
const fact = (type: string, data: object = {}): AnyFact => ({ type, data: { projectId: PROJECT_ID, ...data } });
const ofReport = (type: string, data: object = {}): AnyFact => fact(type, { period: PERIOD, ...BODIES, ...data });
const ofIndex = (type: string, data: object = {}): AnyFact => fact(type, { fiscalYear: 2026, ...BODIES, ...data });

const termsOf = (code: 'D14' | 'D15' | 'D17', occasion: string, startDate: string): DeadlineTerms =>
  startDeadline({
    ...{ code, projectId: PROJECT_ID, round: 2, occasion, process: 'p', ...BODIES, calendar: cnCalendar },
    ...{ startDate: businessDate(startDate), startInstant: instant(`${startDate}T02:00:00Z`) },
  });

const opened = (terms: DeadlineTerms): AnyFact => {
  const command = { type: 'OpenDeadline', terms, calendar: cnCalendar, now: terms.startInstant } as const;
  return deadline.decide(deadline.initialState, command)[0] as AnyFact;
};

const startedIn = (events: readonly AnyFact[]): readonly AnyFact[] =>
  events.filter(({ type }) => type === 'DeadlineStarted').map(({ data }) => opened(data as DeadlineTerms));

const tasks = (events: readonly AnyFact[]) => foldedRows(tasksProjection, events);
/** The tasks that wait for somebody, as `kind: holders`. */
const waiting = (...events: readonly AnyFact[]): readonly string[] =>
  [...tasks(events).values()]
    .filter(({ holders }) => holders.length > 0)
    .map(({ kind, holders }) => `${kind}: ${holders.join(' ')}`);

describe('monitoring reports', () => {
  const period = ofReport('MonitoringPeriodOpened');
  const [submitted, missing, summarised, analysed] = [
    'MonitoringReportSubmitted', 'MonitoringReportMarkedMissing', 'MonitoringReportSummarised', 'MonitoringReportAnalysed',
  ].map((type) => ofReport(type)) as [AnyFact, AnyFact, AnyFact, AnyFact]; // prettier-ignore
  const UNIT = 'SUBMIT_MONITORING_REPORT: UNIT_CLERK@106003 UNIT_HEAD@106003';
  const DEPARTMENT = 'SUMMARISE_REPORT: DEPT_REVIEWER@106';

  it('T20, T21: unit, department and finance one after the other', () => {
    expect(waiting(period)).toEqual([UNIT]);
    expect(waiting(period, submitted)).toEqual([DEPARTMENT]);
    expect(waiting(period, submitted, summarised)).toEqual(['ANALYSE_REPORT: FIN_PERF@F']);
    expect(waiting(period, submitted, summarised, analysed)).toEqual([]);
  });

  it('D14: a missing report is summarised without it, and still waits for the unit', () => {
    expect(waiting(period, missing)).toEqual([UNIT, DEPARTMENT]);
    const saidMissing = ofReport('MonitoringReportSummarised', { missing: true });
    expect(waiting(period, missing, saidMissing)).toEqual([UNIT]);
    expect(waiting(period, missing, saidMissing, submitted)).toEqual([DEPARTMENT]);
    expect(waiting(period, missing, saidMissing, submitted, summarised)).toEqual(['ANALYSE_REPORT: FIN_PERF@F']);
  });

  it('T21: a suspended project owes no report; once it is resumed the unit does, and its summary follows', () => {
    const resumed = ofIndex('ProjectResumed', { to: 'EXECUTING' });
    const suspended = ofReport('MonitoringReportDutySuspended');
    const d14 = opened(termsOf('D14', PERIOD, '2026-06-30'));
    expect(waiting(period, d14, suspended)).toEqual([]);
    expect(waiting(period, d14, missing, suspended)).toEqual([]);
    expect(waiting(period, d14, missing, suspended, resumed)).toEqual([UNIT]);
    expect(waiting(period, missing, suspended, resumed, submitted)).toEqual([DEPARTMENT]);
    expect(waiting(period, submitted, resumed)).toEqual([DEPARTMENT]);
    const anew = opened(termsOf('D15', `${PERIOD}r2`, '2026-09-01'));
    const rows = tasks([period, missing, suspended, resumed, submitted, anew]);
    expect(rows.get(`SUMMARISE_REPORT-${PROJECT_ID}-${PERIOD}`)).toMatchObject({
      ...{ deadline_id: `D15-${PERIOD}r2-${PROJECT_ID}`, deadline_code: 'D15' },
    });
  });

  it('DOM-10.1: with the cycle of a cancelled project all its tasks are over', () => {
    const closed = ofReport('MonitoringCycleClosed');
    expect(waiting(period, missing, closed)).toEqual([]);
    expect(waiting(period, submitted, closed)).toEqual([]);
  });

  it('D15: stands beside the summary, also when it was opened before the summary waits for anybody', () => {
    const d15 = termsOf('D15', PERIOD, '2026-07-14');
    expect(waiting(period, opened(d15))).toEqual([UNIT]);
    const rows = tasks([period, opened(termsOf('D14', PERIOD, '2026-06-30')), opened(d15), submitted]);
    expect(rows.get(`SUMMARISE_REPORT-${PROJECT_ID}-${PERIOD}`)).toMatchObject({
      ...{ deadline_code: 'D15', due_date: '2026-07-21', effect: 'ESCALATE', subject: PERIOD },
    });
    expect(rows.get(`SUBMIT_MONITORING_REPORT-${PROJECT_ID}-${PERIOD}`)?.deadline_id).toBeNull();
  });

  it('DOM-10.1: what happens to a deadline is shown beside its task', () => {
    const d14 = termsOf('D14', PERIOD, '2026-06-30');
    const { deadlineId, code, period: first } = d14;
    const later = { ...first, dueDate: businessDate('2026-07-20'), dueInstant: instant('2026-07-20T16:00:00Z') };
    const rows = tasks([
      period,
      opened(d14),
      fact('DeadlineExtended', { deadlineId, code, period: later }),
      fact('DeadlineEscalated', { deadlineId, code, level: 2 }),
      fact('DeadlineReassigned', {
        ...{ deadlineId, code, previousOwner: { role: 'UNIT_HEAD', org: '106003' } },
        owner: { role: 'UNIT_HEAD', org: '106004' },
      }),
    ]);
    expect(rows.get(`SUBMIT_MONITORING_REPORT-${PROJECT_ID}-${PERIOD}`)).toMatchObject({
      ...{ due_date: '2026-07-20', escalation_level: 2, holders: ['UNIT_CLERK@106003', 'UNIT_HEAD@106004'] },
    });
  });
});

describe('warnings', () => {
  const DISPOSE = 'DISPOSE_WARNING: UNIT_HEAD@106003';
  const d17 = opened(termsOf('D17', '1', '2026-07-01'));

  it.each([
    ['after', [...openedWarning(), d17]],
    ['before', [d17, ...openedWarning()]],
  ])('T22, D17: the unit chooses; its deadline may be read %s the warning', (_, events) => {
    expect(waiting(...events)).toEqual([DISPOSE]);
    expect(tasks(events).get(`DISPOSE_WARNING-${WARNING_ID}`)).toMatchObject({
      ...{ deadline_id: DISPOSITION, due_date: '2026-07-15', effect: 'SUSPEND', subject: WARNING_ID },
    });
  });

  it('T23: CANCEL waits for finance, and for the unit again with D17 anew when it is refused', () => {
    const cancelled = after(openedWarning(), commands.cancel);
    expect(waiting(...cancelled)).toEqual(['CONFIRM_CANCEL: FIN_PERF@F']);
    expect(waiting(...after(cancelled, commands.confirm))).toEqual([]);
    const refused = after(cancelled, commands.refuse);
    expect(waiting(...refused)).toEqual([DISPOSE]);
    expect(tasks([...refused, ...startedIn(refused)]).get(`DISPOSE_WARNING-${WARNING_ID}`)).toMatchObject({
      ...{ deadline_id: `D17-1r1-${PROJECT_ID}`, due_date: '2026-07-22' },
    });
  });

  it('T23, T24: an answer and a time-out end it', () => {
    for (const answer of [commands.goOn, commands.reallocate, commands.timeOut])
      expect(waiting(...after(openedWarning(), answer))).toEqual([]);
  });

  it('DOM-7.6: a check on the spot waits for finance until the warning is closed', () => {
    const checked = after(openedWarning(), commands.add);
    expect(waiting(...checked)).toEqual([DISPOSE, 'OFFLINE_CHECK: FIN_PERF@F']);
    expect(waiting(...after(checked, commands.goOn))).toEqual([]);
  });
});

describe('frozen index', () => {
  const issued = ofIndex('BudgetIndexIssued');
  const frozen = [issued, ...frozenBy(WARNING_ID), ...startedIn(frozenBy(WARNING_ID))];
  const PROPOSE = 'PROPOSE_AFTER_FREEZE: DEPT_HEAD@106';
  const second = ofIndex('BudgetIndexFrozen', { freezeNumber: 2, warningId: `${PROJECT_ID}-w2` });
  const released = (...freezeNumbers: number[]) => ofIndex('BudgetIndexUnfrozen', { freezeNumbers });
  const proposed = (warningId: string) => ofIndex('FreezeProposalMade', { warningId });

  it('T23a, D18: the department proposes', () => {
    expect(waiting(issued)).toEqual([]);
    expect(waiting(...frozen)).toEqual([PROPOSE]);
    expect(tasks(frozen).get(`PROPOSE_AFTER_FREEZE-${PROJECT_ID}-2026`)).toMatchObject({
      ...{ deadline_id: PROPOSAL, deadline_code: 'D18', detail: { pending: [{ warningId: WARNING_ID }] } },
    });
  });

  it('T23a: until nothing is owed for any freeze', () => {
    expect(waiting(...frozen, proposed(WARNING_ID))).toEqual([]);
    expect(waiting(...frozen, second, proposed(WARNING_ID))).toEqual([PROPOSE]);
    expect(waiting(...frozen, second, released(1))).toEqual([PROPOSE]);
    expect(waiting(...frozen, second, released(1, 2))).toEqual([]);
    expect(waiting(...frozen, ofIndex('DispositionConfirmed', { warningId: WARNING_ID, confirmed: true }))).toEqual([]);
    expect(waiting(issued, ...frozenBy(null))).toEqual([]);
  });

  it('D19: the budget division decides about the take-back, until that freeze is released', () => {
    const created = ofIndex('TakeBackTaskCreated', { freezeNumber: 1 });
    expect(waiting(...frozen, proposed(WARNING_ID), created)).toEqual(['TAKE_BACK: FIN_BUDGET@F']);
    expect(waiting(...frozen, proposed(WARNING_ID), created, released(2))).toEqual(['TAKE_BACK: FIN_BUDGET@F']);
    expect(waiting(...frozen, proposed(WARNING_ID), created, released(1))).toEqual([]);
  });
});

describe('the project', () => {
  it.each([
    [people.perf, 'FIN_BUDGET'],
    [people.budget, 'FIN_PERF'],
  ])('T30, INV-17: after the first consent the other role is asked', (by, other) => {
    const consented = fact('ResumptionConsented', { by });
    expect(waiting(consented)).toEqual([`RESUME_SECOND: ${other}@F`]);
    expect(waiting(consented, fact('ProjectResumed'))).toEqual([]);
  });

  it('INV-33: two years of carry-over stay with the budget division', () => {
    expect(waiting(fact('CarryOverRecorded', { fiscalYear: 2026, reported: false }))).toEqual([]);
    expect(waiting(fact('CarryOverRecorded', { fiscalYear: 2026, reported: true }))).toEqual([
      'CARRY_OVER_TWO_YEARS: FIN_BUDGET@F',
    ]);
  });
});
