import { decimal, type Decimal } from '../../kernel/decimal';
import { timeProgress } from './execution';
import type { MonitoredIndicator, MonitoringInputs } from './monitoring-inputs';
import { isAccumulating } from './observation.rules';

/** F14 偏差率: (a - t)/t, sign reversed for negative indicators; null when t = 0. */
export const deviationRate = (actual: Decimal, target: Decimal, negative: boolean): Decimal | null => {
  if (target.isZero()) return null;
  const rate = actual.minus(target).div(target);
  return negative ? rate.negated() : rate;
};

/** 7.4: the share of the plan by which it is missed; 0 when it is met or better, null when the plan is 0. */
export const unfavourableDeviation = (actual: Decimal, plan: Decimal, negative: boolean): Decimal | null => {
  const rate = deviationRate(actual, plan, negative);
  if (rate === null) return null;
  return rate.isNegative() ? rate.negated() : decimal('0');
};

/** 7.4: planned spending of the period, else B × m/12. */
export const plannedSpending = ({ plannedExecutedAmount, adjustedBudget, month }: MonitoringInputs): Decimal =>
  plannedExecutedAmount === undefined
    ? decimal(adjustedBudget).times(timeProgress(month))
    : decimal(plannedExecutedAmount);

/** 7.4: accumulating: the stage plan, else t × m/12; any other quantitative indicator: t. */
export const plannedValue = (indicator: MonitoredIndicator, target: Decimal, month: number): Decimal => {
  if (!isAccumulating(indicator)) return target;
  const { plannedCumulativeValue } = indicator;
  return plannedCumulativeValue === undefined ? target.times(timeProgress(month)) : decimal(plannedCumulativeValue);
};
