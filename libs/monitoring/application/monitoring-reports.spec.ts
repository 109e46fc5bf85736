import { contentOf } from '../../../test/support/monitoring-reports';
import { PROJECT_ID } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import { asked, paid, reportWorld } from '../../../test/support/report-world';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import { businessDate } from '../../kernel/instant';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import { EvaluateMonth, EvaluateMonthHandler } from './evaluate-month.command';
import { LateMonitoringReportsPolicy } from './late-monitoring-reports.policy';
import { OpenMonitoringPeriod, OpenMonitoringPeriodHandler } from './open-monitoring-period.command';
import { ReportActualValues, ReportActualValuesHandler } from './report-actual-values.command';
import { ReportChecks } from './report-checks';
import { SubmissionBasisLoader } from './submission-basis';
import { SubmitReport, SubmitReportHandler } from './submit-report.command';

let world: ReturnType<typeof reportWorld>;
beforeEach(async () => {
  world = reportWorld();
  await world.begin();
  await world.pays(paid('P1', '5200000.00', '2026-03-20'), paid('P2', '11960000.00', '2026-06-30'));
});

const ALL: VisibleOrganisations = { kind: 'all' };
const openPeriod = (quarter: FiscalQuarter, key = `open-${quarter}`) =>
  new OpenMonitoringPeriodHandler(world.decisions, world.facts).execute(
    new OpenMonitoringPeriod(PROJECT_ID, quarter, asked(people.system, key)),
  );
const evaluate = (month: string, key = `evaluate-${month}`) =>
  new EvaluateMonthHandler(world.decisions, world.facts).execute(
    new EvaluateMonth(PROJECT_ID, month, asked(people.system, key)),
  );
const submit = (period: FiscalQuarter, content: ReturnType<typeof contentOf>, visible: VisibleOrganisations = ALL) =>
  new SubmitReportHandler(world.decisions, new SubmissionBasisLoader(world.facts)).execute(
    new SubmitReport(
      { projectId: PROJECT_ID, period, context: asked(people.unitHead, `submit-${period}`), visible },
      content,
    ),
  );
const values = (asOf: string, actualValue: string) =>
  new ReportActualValuesHandler(world.decisions, world.facts).execute(
    new ReportActualValues(
      { projectId: PROJECT_ID, context: asked(people.clerk, `${asOf}-${actualValue}`), visible: ALL },
      businessDate(asOf),
      [{ indicatorId: 'I1', actualValue }],
    ),
  );
const eventsOf = async (period: FiscalQuarter) => world.store.readStream(`monitor-${PROJECT_ID}-${period}`);
const typesOf = async (period: FiscalQuarter) => (await eventsOf(period)).map(({ event }) => event.type);

it('T20: the quarter is opened with the money up to its last day, and names that day as its effective date', async () => {
  world.at('2026-07-01T00:00');
  const receipt = await openPeriod('2026-Q2');
  expect(receipt.events.map(({ event }) => event.type)).toEqual(['MonitoringPeriodOpened', 'DeadlineStarted']);
  expect(receipt.events[0]?.event.data).toMatchObject({ money: { executedAmount: '17160000.00', imported: true } });
  expect(receipt.events[0]?.metadata).toMatchObject({ projectId: PROJECT_ID, effectiveDate: '2026-06-30' });
});

it('twice: the period is opened once and the month evaluated once, whatever the key', async () => {
  world.at('2026-04-01T00:00');
  await openPeriod('2026-Q1');
  await evaluate('2026-03');
  expect((await openPeriod('2026-Q1')).outcome).toBe('alreadyApplied');
  expect((await openPeriod('2026-Q1', 'again')).outcome).toBe('nothingToDo');
  expect((await evaluate('2026-03', 'again')).outcome).toBe('nothingToDo');
  expect(await typesOf('2026-Q1')).toEqual(['MonitoringPeriodOpened', 'DeadlineStarted', 'MonthEvaluated']);
});

it('DEC-33: a month before the opening stands in the stream of its quarter, with the money up to its last day', async () => {
  world.at('2026-05-01T00:00');
  const receipt = await evaluate('2026-04');
  expect(receipt.stream).toBe(`monitor-${PROJECT_ID}-2026-Q2`);
  expect(receipt.events[0]?.event.data).toMatchObject({
    ...{ month: '2026-04', warningDate: '2026-05-01', newTriggers: ['SPENDING'] },
    inputs: { executedAmount: '5200000.00' },
  });
  expect(receipt.events[0]?.metadata.effectiveDate).toBe('2026-04-30');
});

it('INV-13: what the quarters before reported binds this one', async () => {
  world.at('2026-03-20T10:00');
  await values('2026-03-20', '6');
  world.at('2026-05-20T10:00');
  await expect(values('2026-05-20', '5')).rejects.toMatchObject({ rule: 'INV-13' });
  await values('2026-05-20', '15');
  world.at('2026-07-01T00:00');
  const opened = await openPeriod('2026-Q2');
  expect(opened.events[0]?.event.data).toMatchObject({ lastValues: [{ indicatorId: 'I1', actualValue: '6' }] });
});

it('T21: the submission is evaluated by the rule sets in force (fact 38)', async () => {
  world.at('2026-07-01T00:00');
  await openPeriod('2026-Q2');
  world.at('2026-07-09T10:00');
  const receipt = await submit('2026-Q2', contentOf('21', '98.6', '10.9'));
  expect(receipt.events.map(({ event }) => event.type)).toEqual([
    'MonitoringReportSubmitted',
    'DeviationComputed',
    'DeadlineStarted',
  ]);
  expect(receipt.events[1]?.event.data).toMatchObject({
    ruleSet: { ruleSetId: 'sichuan-2025', version: 1 },
    result: { executionRate: '33.00', attainment: '41.11', triggers: ['SPENDING'] },
  });
});

it('INV-36: a project that is absent or outside what the caller may see does not exist for him', async () => {
  world.at('2026-07-09T10:00');
  const outside = submit('2026-Q2', contentOf('21', '98.6', '10.9'), { kind: 'unit', code: '104002' });
  await expect(outside).rejects.toThrow(NotFoundForCaller);
  expect(await typesOf('2026-Q2')).toEqual([]);
});

describe('checks', () => {
  const check = (content: ReturnType<typeof contentOf>, visible: VisibleOrganisations = ALL) =>
    new ReportChecks(world.facts, new SubmissionBasisLoader(world.facts), { of: () => Promise.resolve(visible) }).check(
      PROJECT_ID,
      '2026-Q2',
      people.clerk,
      content,
    );

  it('T21: told what a submission would be told and would compute; nothing is stored', async () => {
    world.at('2026-07-01T00:00');
    await openPeriod('2026-Q2');
    const before = (await eventsOf('2026-Q2')).length;
    const { violations, calculation } = await check(contentOf('21', '98.6', '10.9'));
    expect(violations).toEqual([]);
    expect(calculation).toMatchObject({ result: { gap: '8.11', triggers: ['SPENDING'] }, executionSource: 'IMPORTED' });
    expect(calculation?.steps.find(({ formula }) => formula === 'F18')?.value).toBe('41.11');
    const wrong = await check({ indicators: [{ indicatorId: 'I1', actualValue: '二十' }] });
    expect(wrong.violations.map(({ rule }) => rule)).toEqual(['FORMAT', 'T21', 'T21', 'T21']);
    expect(wrong.calculation).toBeNull();
    expect((await eventsOf('2026-Q2')).length).toBe(before);
  });

  it('INV-36: only for those who see the project', () =>
    expect(check(contentOf('21', '98.6', '10.9'), { kind: 'none' })).rejects.toThrow(NotFoundForCaller));
});

describe('late-monitoring-reports', () => {
  const deadlineId = `D14-2026-Q1-${PROJECT_ID}`;
  const key = { deadlineId, code: 'D14', projectId: PROJECT_ID, version: 1 };
  const expired = { type: 'DeadlineExpired', data: { ...key, effect: 'ESCALATE', effectiveDate: '2026-04-15' } };
  const escalated = (level: number, escalatedAt: string) => ({
    type: 'DeadlineEscalated',
    data: { ...key, level, escalatedAt },
  });
  const follow = async (fact: { type: string; data: object }) => {
    const [cause] = await world.recorded(`deadline-${fact.data === expired.data ? deadlineId : 'D14'}`, fact);
    if (cause === undefined) throw new Error('nothing was recorded');
    await new LateMonitoringReportsPolicy(world.decisions).react(cause);
    return cause;
  };

  it('D14: overdue at the due instant, escalated with L2, missing with L3; each once', async () => {
    world.at('2026-04-01T00:00');
    await openPeriod('2026-Q1');
    world.at('2026-04-16T00:00');
    const cause = await follow(expired);
    await new LateMonitoringReportsPolicy(world.decisions).react(cause);
    await follow(escalated(1, '2026-04-16T01:00:00.000Z'));
    await follow(escalated(2, '2026-04-20T01:00:00.000Z'));
    await follow(escalated(3, '2026-04-22T01:00:00.000Z'));
    await follow(escalated(4, '2026-04-29T01:00:00.000Z'));
    const events = (await eventsOf('2026-Q1')).slice(2);
    expect(events.map(({ event, metadata }) => [event.type, metadata.effectiveDate])).toEqual([
      ['MonitoringReportFellOverdue', '2026-04-15'],
      ['DeadlineStarted', '2026-04-15'],
      ['MonitoringReportOverdueEscalated', '2026-04-20'],
      ['MonitoringReportMarkedMissing', '2026-04-22'],
    ]);
    expect(events[0]?.metadata).toMatchObject({ actor: 'system:late-monitoring-reports', causationId: cause.id });
  });

  it('D14: other deadlines are none of its business', async () => {
    world.at('2026-04-16T00:00');
    await follow({ ...expired, data: { ...expired.data, code: 'D17', deadlineId: `D17-1-${PROJECT_ID}` } });
    expect(await typesOf('2026-Q1')).toEqual([]);
  });
});
