import { endOfFiscalQuarter, fiscalQuarterOf, type FiscalQuarter } from '../../../libs/kernel/fiscal-quarter';
import { businessDate, monthOf } from '../../../libs/kernel/instant';
import { calculateMonitoring, type MonitoringResult } from '../../../libs/monitoring/domain/monitoring-calculation';
import type { ReportedValue, ReportMoney } from '../../../libs/monitoring/domain/monitoring-report.events';
import { reportInputs } from '../../../libs/monitoring/domain/report-inputs';
import {
  submissionInputs,
  submissionViolations,
  type SubmissionBasis,
} from '../../../libs/monitoring/domain/submission-check';
import { checkSubmission } from '../../../libs/projects/domain/submission-check';
import { scoringRuleSets } from '../../../libs/rule-sets/domain/published-rule-sets';
import { sichuan2025 } from '../../../libs/rule-sets/domain/sichuan-2025';
import { timeProportional } from '../../../libs/rule-sets/domain/time-proportional';
import { paymentsOf, reportOf, type Execution } from './execution';
import { allExecutions } from './execution/all-executions';

const rules = { ruleSet: sichuan2025, lightRuleSet: timeProportional };
const named = allExecutions.map((told) => [told.content.project.no, told.content.application.name, told] as const);
const quartersOf = ({ quarters }: Execution) =>
  (['2026-Q1', '2026-Q2', '2026-Q3'] as const).flatMap((period) => {
    const quarter = quarters[period];
    return quarter === undefined ? [] : [{ period, quarter }];
  });

const executedBy = (told: Execution, lastDay: string): string =>
  paymentsOf(told).findLast(({ paidOn }) => paidOn <= lastDay)?.total ?? '0.00';

const moneyOf = (told: Execution, period: FiscalQuarter): ReportMoney => {
  const budget = told.content.application.totalAmount ?? '';
  const executedAmount = executedBy(told, endOfFiscalQuarter(period));
  return {
    ...{ initialBudget: budget, adjustedBudget: budget, allocatedAmount: budget, arrivedAmount: '0.00' },
    ...{ executedAmount, imported: true },
  };
};

const basisOf = (told: Execution, period: FiscalQuarter): SubmissionBasis => ({
  ...{ period, rules, money: moneyOf(told, period), storedDocuments: [] },
  indicators: told.content.goalSet.indicators,
  lastOf: (id) =>
    quartersOf(told)
      .filter((earlier) => earlier.period < period)
      .flatMap(({ quarter }) => reportOf(told, quarter).indicators)
      .findLast(({ indicatorId, notDue }) => indicatorId === id && notDue !== true),
});

/** What the report of a quarter comes to. */
const reported = (told: Execution, period: FiscalQuarter): MonitoringResult | undefined => {
  const quarter = told.quarters[period];
  if (quarter === undefined) return undefined;
  return calculateMonitoring(submissionInputs(reportOf(told, quarter), basisOf(told, period)), rules).result;
};

/** DEC-33: what the end of a month comes to, from the values that were reported for it by then. */
const atMonthEnd = (told: Execution, month: number): MonitoringResult => {
  const start = `2026-${String(month).padStart(2, '0')}`;
  const values = (told.values ?? [])
    .filter(({ asOf, at }) => asOf.startsWith(start) && at.startsWith(start))
    .flatMap(({ values: given }) =>
      Object.entries(given).map(([indicatorId, actualValue]): ReportedValue => ({ indicatorId, actualValue })),
    );
  const { goalSet, application } = told.content;
  const [adjustedBudget, executedAmount] = [application.totalAmount ?? '', executedBy(told, `${start}-31`)];
  const observation = { year: 2026, month, indicators: goalSet.indicators, values, adjustedBudget, executedAmount };
  return calculateMonitoring(reportInputs(observation), rules).result;
};

/** `2026-06 SPENDING`, of month ends and reports together. */
const warningsOf = (told: Execution): readonly string[] => {
  const fired = [4, 5, 6, 7, 8, 9].flatMap((month) => {
    const period = fiscalQuarterOf(businessDate(`2026-0${month}-01`));
    const report = monthOf(endOfFiscalQuarter(period)) === month ? reported(told, period) : undefined;
    const triggers = [...atMonthEnd(told, month).triggers, ...(report?.triggers ?? [])];
    return triggers.map((trigger) => `2026-0${month} ${trigger}`);
  });
  return [...new Set(fired)];
};

it.each(named)('project %i %s: its application may be submitted as it is', (_, _name, { content }) => {
  const { application, goalSet, attachments } = content;
  const ruleSet = scoringRuleSets.find(({ id }) => id === goalSet.scoringRuleSetId);
  const { violations, confirmations } = checkSubmission(
    { application, goalSet },
    { ruleSet: ruleSet!, storedDocuments: application.documents!.map(({ sha256 }) => sha256), entry: null },
  );
  expect([violations, confirmations, attachments.length]).toEqual([[], [], 1]);
});

it.each(named)('project %i %s: every report may be submitted as it is', (_, _name, told) => {
  for (const { period, quarter } of quartersOf(told))
    expect([period, submissionViolations(reportOf(told, quarter), basisOf(told, period))]).toEqual([period, []]);
});

it.each(named)('project %i %s: it is warned when its story says so, and never else', (no, _, told) => {
  const expected: Readonly<Record<number, readonly string[]>> = {
    1: ['2026-06 SPENDING', '2026-08 SPENDING', '2026-09 GAP'],
    8: ['2026-08 SPENDING'],
  };
  const fired = warningsOf(told).filter((each) => no !== 8 || each < '2026-09'); // suspended in September
  expect(fired).toEqual(expected[no] ?? []);
});

/** The lights that the table of domain.md 18.2 names, by the last report that is in. */
it.each([
  [1, '2026-Q3', 'YELLOW', 'YELLOW'],
  [2, '2026-Q3', 'GREEN', 'GREEN'],
  [3, '2026-Q3', 'GREEN', 'GREEN'],
  [4, '2026-Q2', 'GREEN', 'RED'],
  [5, '2026-Q2', 'GREEN', 'GREEN'],
  [6, '2026-Q3', 'GREEN', 'GREEN'],
  [8, '2026-Q2', 'GREEN', 'GREEN'],
  [11, '2026-Q3', 'GREEN', 'GREEN'],
  [12, '2026-Q3', 'GREEN', 'BLUE'],
  [13, '2026-Q3', 'GREEN', 'BLUE'],
  [34, '2026-Q3', 'GREEN', 'GREEN'],
  [36, '2026-Q3', 'GREEN', 'GREEN'],
] as const)('project %i, %s: budget light %s, goal light %s', (no, period, budgetLight, goalLight) => {
  const told = allExecutions.find(({ content }) => content.project.no === no);
  expect(reported(told!, period)).toMatchObject({ budgetLight, goalLight });
});

const [waterPipes, roadSurface] = allExecutions;

it.each([
  ['2026-Q1', '10.00', '40.00', '17.15', '68.60', '7.15', ['RED', 'GREEN', 'RED', 'NONE']],
  ['2026-Q2', '33.00', '66.00', '41.11', '82.21', '8.11', ['YELLOW', 'GREEN', 'YELLOW', 'NONE']],
  ['2026-Q3', '58.00', '77.33', '68.87', '91.82', '10.87', ['GREEN', 'GREEN', 'YELLOW', 'NONE']],
] as const)('project 1, %s: as domain.md 18.3 has it', (period, f1, f16, f18, f25, f19, lights) => {
  const result = reported(waterPipes!, period);
  expect(result).toMatchObject({
    ...{ executionRate: f1, relativeExecution: f16, attainment: f18, relativeGoalAttainment: f25, gap: f19 },
  });
  expect(result?.indicators.map(({ light }) => light)).toEqual(lights);
});

it('project 1: what is reported on the last day of September warns on the first of October already', () =>
  expect(atMonthEnd(waterPipes!, 9)).toMatchObject({ gap: '10.87', triggers: ['GAP'], goalLight: 'YELLOW' }));

it('project 2: behind after the first quarter, so that finance warns by hand', () =>
  expect(reported(roadSurface!, '2026-Q1')).toMatchObject({ budgetLight: 'YELLOW', goalLight: 'YELLOW' }));

it('project 5: nothing is reported for the third quarter', () =>
  expect(allExecutions.find(({ content }) => content.project.no === 5)?.quarters['2026-Q3']).toBeUndefined());

it('project 11: 96.8 % spent', () => {
  const told = allExecutions.find(({ content }) => content.project.no === 11);
  expect(reported(told!, '2026-Q3')?.executionRate).toBe('96.80');
});

it('project 12: 168 % of the planned attendance', () => {
  const told = allExecutions.find(({ content }) => content.project.no === 12);
  const attendance = reported(told!, '2026-Q3')?.indicators.find(({ indicatorId }) => indicatorId === 'O1');
  expect(attendance).toMatchObject({ relativeAttainment: '168.00', light: 'BLUE' });
});

it.each([12, 13])('project %i: blue in every quarter, and never warned', (no) => {
  const told = allExecutions.find(({ content }) => content.project.no === no);
  for (const period of ['2026-Q1', '2026-Q2', '2026-Q3'] as const)
    expect(reported(told!, period)?.goalLight).toBe('BLUE');
});
