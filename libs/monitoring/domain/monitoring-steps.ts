import { decimal, type Decimal } from '../../kernel/decimal';
import type { CalculationStep } from '../../kernel/calculation-step';
import { deviationRate } from './deviation';
import { isNegative, type MonitoredIndicator, type MonitoringInputs } from './monitoring-inputs';
import type { MonitoringRates } from './monitoring-rates';
import { isObserved } from './observation.rules';
import { rateText, storedRate } from './stored-rate';

const percent = (rate: Decimal | null): string => (rate === null ? '不可计算' : `${rateText(rate)}%`);

/** Enough digits to re-derive the two that are stored. */
const shown = (value: Decimal): string => value.toDecimalPlaces(8).toString();

const step = (
  formula: string,
  of: string,
  text: string,
  inputs: CalculationStep['inputs'],
  value: Decimal | null,
): CalculationStep => ({ formula, of, text: `${text} = ${percent(value)}`, inputs, value: rateText(value) });

/** F1, F15, F16. */
export const executionSteps = (inputs: MonitoringInputs, rates: MonitoringRates): readonly CalculationStep[] => {
  const { executedAmount, adjustedBudget, month } = inputs;
  const amounts = { executedAmount, adjustedBudget };
  const execution = `${executedAmount} ÷ ${adjustedBudget}`;
  return [
    step('F1', 'executionRate', `预算执行率 = 执行数 ÷ 全年预算数 = ${execution}`, amounts, rates.executionRate),
    step('F15', 'timeProgress', `序时进度 = 月份 ÷ 12 = ${month} ÷ 12`, { month }, rates.timeProgress),
    step(
      'F16',
      'relativeExecution',
      `相对执行进度 = 预算执行率 ÷ 序时进度 = (${execution}) ÷ (${month} ÷ 12)`,
      { ...amounts, month },
      rates.relativeExecution,
    ),
  ];
};

const progressStep = (indicator: MonitoredIndicator, month: number, rate: Decimal): CalculationStep => {
  const { indicatorId, name, actualValue = null, targetValue = null } = indicator;
  const text = `“${name}”相对完成进度 = 实际值 ÷ (目标值 × 月份 ÷ 12) = ${actualValue} ÷ (${targetValue} × ${month} ÷ 12)`;
  return step('F17', indicatorId, text, { actualValue, targetValue, month }, rate);
};

const deviationStep = (indicator: MonitoredIndicator): CalculationStep => {
  const { indicatorId, name, actualValue = '0', targetValue = '0' } = indicator;
  const rate = storedRate(deviationRate(decimal(actualValue), decimal(targetValue), isNegative(indicator)));
  const reversed = isNegative(indicator) ? '，反向指标取相反数' : '';
  const text = `“${name}”偏差率 = (实际值 − 目标值) ÷ 目标值 = (${actualValue} − ${targetValue}) ÷ ${targetValue}${reversed}`;
  return step('F14', indicatorId, text, { actualValue, targetValue }, rate);
};

/** F14 against the full target, F17 where the indicator accumulates. */
export const indicatorSteps = ({ indicators, month }: MonitoringInputs, rates: MonitoringRates): CalculationStep[] =>
  indicators.flatMap((indicator, n) => {
    const { nature, accumulationType } = indicator;
    if (!isObserved(indicator, month) || nature === 'QUALITATIVE' || accumulationType === 'MILESTONE') return [];
    const progress = rates.relativeAttainments[n] ?? null;
    return [deviationStep(indicator), ...(progress === null ? [] : [progressStep(indicator, month, progress)])];
  });

/** F18, F25, F19. */
export const attainmentSteps = ({ month }: MonitoringInputs, rates: MonitoringRates): readonly CalculationStep[] => {
  const { terms, attainment, executionRate, relativeGoalAttainment, gap } = rates;
  const sum = terms.map(({ weight, ratio, share }) => `${shown(weight)} × min(${shown(ratio)}, 1) × ${shown(share)}`);
  const weights = terms.map(({ weight }) => shown(weight));
  const quotient = terms.length === 0 ? '没有已观测的指标' : `(${sum.join(' + ')}) ÷ (${weights.join(' + ')})`;
  const inputs = Object.fromEntries(terms.map(({ indicatorId, ratio }) => [indicatorId, shown(ratio)]));
  const stored = { attainment: rateText(attainment), executionRate: rateText(executionRate) };
  return [
    step('F18', 'attainment', `绩效目标实现程度 = Σ(权重 × min(r, 1) × s) ÷ Σ权重 = ${quotient}`, inputs, attainment),
    step(
      'F25',
      'relativeGoalAttainment',
      `相对实现程度 = 未舍入的绩效目标实现程度 ÷ (${month} ÷ 12)`,
      { month, attainment: stored.attainment },
      relativeGoalAttainment,
    ),
    step('F19', 'gap', `双监控差异（百分点） = |${percent(attainment)} − ${percent(executionRate)}|`, stored, gap),
  ];
};
