import type { Yuan } from '../../kernel/money';
import type { Indicator } from '../../goals/domain/goal-set';
import { monitoredIndicator } from './monitored-indicators';
import type { ReportContent, ReportedValue, ReportMoney } from './monitoring-report.events';
import type { MonitoringInputs } from './monitoring-inputs';

export type CountedExecution = Readonly<{ executedAmount: Yuan; executionSource: 'IMPORTED' | 'SELF_REPORTED' }>;

/** INV-12: what the unit typed counts only where the treasury imported nothing, and is marked. */
export const countedExecution = (
  { selfReportedExecution }: Pick<ReportContent, 'selfReportedExecution'>,
  { imported, executedAmount }: ReportMoney,
): CountedExecution =>
  imported || selfReportedExecution === undefined
    ? { executedAmount, executionSource: 'IMPORTED' }
    : { executedAmount: selfReportedExecution, executionSource: 'SELF_REPORTED' };

export type Observation = Readonly<{
  year: number;
  month: number;
  /** The approved ones, all of them. */
  indicators: readonly Indicator[];
  /** Those that were observed; the others are not (DEC-24). */
  values: readonly ReportedValue[];
  adjustedBudget: Yuan;
  executedAmount: Yuan;
}>;

/** What one stored computation looks at, money in yuan. */
export const reportInputs = (observation: Observation): MonitoringInputs => {
  const { year, month, indicators, values, adjustedBudget, executedAmount } = observation;
  const byId = new Map(values.map((value) => [value.indicatorId, value]));
  return {
    year,
    month,
    amountUnit: '元',
    adjustedBudget,
    executedAmount,
    indicators: indicators.map((indicator) => monitoredIndicator(indicator, byId.get(indicator.indicatorId), month)),
  };
};
