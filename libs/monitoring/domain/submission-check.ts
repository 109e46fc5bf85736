import { endOfFiscalQuarter, type FiscalQuarter } from '../../kernel/fiscal-quarter';
import type { Violation } from '../../kernel/rule-violation';
import type { Indicator } from '../../goals/domain/goal-set';
import type { MonitoringRuleSets } from '../../rule-sets/domain/rule-set-in-force';
import { causeViolations } from './cause.rules';
import { completenessViolations } from './completeness.rules';
import { fallViolations } from './falling-value.rules';
import { monthOfPeriod, yearOfPeriod } from './monitored-period';
import type { MonitoredProject } from './monitored-project';
import { calculateMonitoring } from './monitoring-calculation';
import type { MonitoringInputs } from './monitoring-inputs';
import type { ReportContent, ReportedValue, ReportMoney } from './monitoring-report.events';
import type { MonitoringReport } from './monitoring-report.state';
import { countedExecution, reportInputs } from './report-inputs';
import { isWellFormed, placed } from './report-rows';
import { valueBefore } from './reported-values';
import { valueViolations } from './reported-value.rules';

/** What a report is checked and computed against. */
export type SubmissionBasis = Readonly<{
  period: FiscalQuarter;
  /** The approved ones. */
  indicators: readonly Indicator[];
  money: ReportMoney;
  rules: MonitoringRuleSets;
  storedDocuments: readonly string[];
  /** INV-13: what was reported last. */
  lastOf: (indicatorId: string) => ReportedValue | undefined;
}>;

/** The targets that the period was opened with; before that the ones that are approved now (DEC-15). */
export const targetsOf = ({ opening }: MonitoringReport, { goal }: MonitoredProject): readonly Indicator[] =>
  opening?.indicators ?? goal?.indicators ?? [];

type Asked = Readonly<{ project: MonitoredProject; period: FiscalQuarter; lastValues: readonly ReportedValue[] }> &
  Pick<SubmissionBasis, 'money' | 'rules' | 'storedDocuments'>;

export const submissionBasis = (report: MonitoringReport, asked: Asked): SubmissionBasis => {
  const { project, period, money, rules, storedDocuments, lastValues } = asked;
  const lastDay = endOfFiscalQuarter(period);
  return {
    ...{ period, money, rules, storedDocuments },
    indicators: targetsOf(report, project),
    lastOf: (id) => valueBefore(report, id, lastDay) ?? lastValues.find(({ indicatorId }) => indicatorId === id),
  };
};

/** The inputs of the report's computation; what is marked not due or cannot be read is not observed. */
export const submissionInputs = (
  content: ReportContent,
  { period, indicators, money }: Pick<SubmissionBasis, 'period' | 'indicators' | 'money'>,
): MonitoringInputs =>
  reportInputs({
    year: yearOfPeriod(period),
    month: monthOfPeriod(period),
    indicators,
    values: content.indicators.filter((row) => row.notDue !== true && isWellFormed(row)),
    adjustedBudget: money.adjustedBudget,
    executedAmount: countedExecution(content, money).executedAmount,
  });

/** T21, INV-13, INV-14, INV-38, INV-41, INV-42: everything that stands against submitting this content, at once. */
export const submissionViolations = (content: ReportContent, basis: SubmissionBasis): readonly Violation[] => {
  const { indicators, period, rules, storedDocuments, lastOf } = basis;
  const rows = placed('/indicators', content.indicators, indicators);
  const { result } = calculateMonitoring(submissionInputs(content, basis), rules);
  const lights = new Map(result.indicators.map(({ indicatorId, light }) => [indicatorId, light]));
  return [
    ...valueViolations(rows, 'T21', monthOfPeriod(period), storedDocuments),
    ...completenessViolations(rows, indicators),
    ...fallViolations(rows, lastOf),
    ...causeViolations(rows, (indicatorId) => lights.get(indicatorId)),
  ];
};
