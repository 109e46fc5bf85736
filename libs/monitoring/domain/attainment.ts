import { decimal, type Decimal } from '../../kernel/decimal';
import { achievementRatio } from './achievement';
import { timeProgress } from './execution';
import type { MonitoredIndicator } from './monitoring-inputs';
import { isAccumulating, isObserved } from './observation.rules';

/** F17: a / (t × m/12) of an observed accumulating indicator; null for all others. */
export const relativeAttainment = (indicator: MonitoredIndicator, month: number): Decimal | null => {
  const { actualValue, targetValue } = indicator;
  if (!isAccumulating(indicator) || !isObserved(indicator, month)) return null;
  if (actualValue === undefined || targetValue === undefined) return null;
  return decimal(actualValue).times(12).div(decimal(targetValue).times(month));
};

/** The part of an observed indicator in F18: weight, r not yet capped, and s. */
export type AttainmentTerm = Readonly<{ indicatorId: string; weight: Decimal; ratio: Decimal; share: Decimal }>;

const ONE = decimal('1');

/** s of 7.1: 1 for accumulating and year-end indicators, m/12 for all others, cumulative negative ones included. */
const shareOf = (indicator: MonitoredIndicator, month: number): Decimal =>
  isAccumulating(indicator) || indicator.accumulationType === 'YEAR_END' ? ONE : timeProgress(month);

/** The terms of F18, one per observed indicator. */
export const attainmentTerms = (indicators: readonly MonitoredIndicator[], month: number): readonly AttainmentTerm[] =>
  indicators.flatMap((indicator) => {
    const ratio = achievementRatio(indicator);
    if (ratio === null || !isObserved(indicator, month)) return [];
    const { indicatorId, weight } = indicator;
    return [{ indicatorId, weight: decimal(weight), ratio, share: shareOf(indicator, month) }];
  });

/** F18 绩效目标实现程度: Σ w × min(r, 1) × s / Σ w; null when nothing is observed (DEC-24). */
export const attainment = (terms: readonly AttainmentTerm[]): Decimal | null => {
  if (terms.length === 0) return null;
  const zero = decimal('0');
  const weights = terms.reduce((sum, { weight }) => sum.plus(weight), zero);
  const reached = terms.reduce(
    (sum, { weight, ratio, share }) => sum.plus(weight.times(ratio.gt(1) ? ONE : ratio).times(share)),
    zero,
  );
  return reached.div(weights);
};

/** F25: F18 / (m/12), from the unrounded F18. */
export const relativeGoalAttainment = (unroundedAttainment: Decimal | null, month: number): Decimal | null =>
  unroundedAttainment === null ? null : unroundedAttainment.times(12).div(month);
