import { compare, decimal, decimalText, type Decimal } from '../../kernel/decimal';
import type { DeviationData, Light } from '../../rule-sets/domain/monitoring-rule-set';
import { isReached } from './achievement';
import { plannedSpending, plannedValue, unfavourableDeviation } from './deviation';
import { judged, type JudgedLight } from './light';
import { isNegative, type MonitoredIndicator, type MonitoringInputs } from './monitoring-inputs';
import { rateText, storedRate } from './stored-rate';

const lightOf = (deviation: Decimal, { greenUpTo, yellowUpTo, orangeUpTo }: DeviationData): Light => {
  if (compare(deviation, greenUpTo) <= 0) return 'GREEN';
  if (compare(deviation, yellowUpTo) <= 0) return 'YELLOW';
  return compare(deviation, orangeUpTo) <= 0 ? 'ORANGE' : 'RED';
};

const shown = (plan: Decimal): string => decimalText(plan.toDecimalPlaces(6));

const deviating = (deviation: Decimal, plan: Decimal, data: DeviationData): JudgedLight => {
  const bounds = `不超过 ${data.greenUpTo} 绿灯，${data.yellowUpTo} 黄灯，${data.orangeUpTo} 橙灯，否则红灯`;
  const words = `计划 ${shown(plan)}，不利偏离 ${rateText(deviation)}；${bounds}`;
  return judged(lightOf(deviation, data), words, deviation);
};

/** 7.4: spending against its plan; a plan of 0 gives no light. */
export const spendingByDeviation = (inputs: MonitoringInputs, data: DeviationData): JudgedLight => {
  const plan = plannedSpending(inputs);
  const deviation = storedRate(unfavourableDeviation(decimal(inputs.executedAmount), plan, false));
  return deviation === null ? judged('NONE', '计划支出为 0') : deviating(deviation, plan, data);
};

/** 7.4: an observed quantitative indicator that is no milestone; with a plan of 0 it is GREEN when reached, else RED. */
export const lightByDeviation = (indicator: MonitoredIndicator, month: number, data: DeviationData): JudgedLight => {
  const plan = plannedValue(indicator, decimal(indicator.targetValue ?? '0'), month);
  const actual = decimal(indicator.actualValue ?? '0');
  const deviation = storedRate(unfavourableDeviation(actual, plan, isNegative(indicator)));
  if (deviation !== null) return deviating(deviation, plan, data);
  return isReached(indicator) ? judged('GREEN', '计划值为 0，已达成') : judged('RED', '计划值为 0，未达成');
};
