import { contentOf, decided, evaluate, open, reported, submit } from '../../../test/support/monitoring-reports';
import { businessDate } from '../../kernel/instant';
import type { MonitoringReportEvent } from './monitoring-report.events';

/** Facts 37 to 39 of domain.md 18.3, through the aggregate. */
const facts = [
  {
    period: '2026-Q1',
    at: '2026-04-10T10:00',
    wan: 520,
    content: contentOf('6', '100', '11.8'),
    rates: ['10.00', '40.00', '17.15', '68.60', '7.15'],
    lights: ['RED', 'GREEN', 'RED', 'NONE'],
    whole: ['RED', 'RED'],
    attained: '40.00',
    triggers: [],
  },
  {
    period: '2026-Q2',
    at: '2026-07-09T10:00',
    wan: 1716,
    content: contentOf('21', '98.6', '10.9'),
    rates: ['33.00', '66.00', '41.11', '82.21', '8.11'],
    lights: ['YELLOW', 'GREEN', 'YELLOW', 'NONE'],
    whole: ['YELLOW', 'YELLOW'],
    attained: '70.00',
    triggers: ['SPENDING'],
  },
  {
    period: '2026-Q3',
    at: '2026-10-12T10:00',
    wan: 3016,
    content: contentOf('38', '98.2', '9.6'),
    rates: ['58.00', '77.33', '68.87', '91.82', '10.87'],
    lights: ['GREEN', 'GREEN', 'YELLOW', 'NONE'],
    whole: ['YELLOW', 'YELLOW'],
    attained: '84.44',
    triggers: ['GAP'],
  },
] as const;

const computedIn = (events: readonly MonitoringReportEvent[]) => {
  const computed = events.find((event) => event.type === 'DeviationComputed');
  if (computed === undefined) throw new Error('nothing was computed');
  return computed.data;
};

describe.each(facts)('T21: $period of domain.md 18.3', ({ period, at, wan, content, ...expected }) => {
  const events = decided(reported([], open(period, wan)), submit(period, at, content, wan));
  const { result, inputs, newTriggers, ruleSet, lightRuleSet, warningDate } = computedIn(events);

  it('F1, F16, F18, F25, F19: the rates as they are stored', () => {
    const { executionRate, relativeExecution, attainment, relativeGoalAttainment, gap } = result;
    expect([executionRate, relativeExecution, attainment, relativeGoalAttainment, gap]).toEqual(expected.rates);
  });

  it('F17: relative attainment of the accumulating indicator', () =>
    expect(result.indicators[0]?.relativeAttainment).toBe(expected.attained));

  it('DEC-19: lights by time-proportional, warnings by sichuan-2025', () => {
    expect(result.indicators.map(({ light }) => light)).toEqual(expected.lights);
    expect([result.budgetLight, result.goalLight]).toEqual(expected.whole);
    expect([result.triggers, newTriggers]).toEqual([expected.triggers, expected.triggers]);
    expect([ruleSet.ruleSetId, lightRuleSet.ruleSetId]).toEqual(['sichuan-2025', 'time-proportional']);
  });

  it('DEC-34: the warning of a report is dated the day of its submission', () =>
    expect(warningDate).toBe(businessDate(at.slice(0, 10))));

  it('DEC-24: the year-end indicator is not observed', () =>
    expect(inputs.indicators.find(({ indicatorId }) => indicatorId === 'I4')).not.toHaveProperty('actualValue'));
});

it('DEC-34: a trigger that the evaluation of the month fired does not fire again with the report', () => {
  const history = reported([], open('2026-Q2', 1716), evaluate('2026-06', '2026-07-01T00:00', 1716));
  const month = history.find((event) => event.type === 'MonthEvaluated')?.data;
  expect([month?.newTriggers, month?.warningDate]).toEqual([['SPENDING'], '2026-07-01']);
  const computed = computedIn(
    decided(history, submit('2026-Q2', '2026-07-09T10:00', contentOf('21', '98.6', '10.9'), 1716)),
  );
  expect([computed.result.triggers, computed.newTriggers]).toEqual([['SPENDING'], []]);
});

it('DEC-34: what only the report shows fires with it', () => {
  const history = reported([], open('2026-Q3', 3016), evaluate('2026-09', '2026-10-01T00:00', 3016));
  const computed = computedIn(
    decided(history, submit('2026-Q3', '2026-10-12T10:00', contentOf('38', '98.2', '9.6'), 3016)),
  );
  expect([computed.newTriggers, computed.warningDate]).toEqual([['GAP'], '2026-10-12']);
});

it('DEC-34: the evaluation of a month after its report fires only what the report did not', () => {
  const history = reported(
    [],
    open('2026-Q3', 3016),
    submit('2026-Q3', '2026-10-12T10:00', contentOf('38', '98.2', '9.6'), 3016),
  );
  const [event] = decided(history, evaluate('2026-09', '2026-10-13T00:00', 3016));
  expect(event).toMatchObject({
    type: 'MonthEvaluated',
    data: { result: { triggers: ['GAP'], attainment: '68.87' }, newTriggers: [], warningDate: '2026-10-01' },
  });
});
