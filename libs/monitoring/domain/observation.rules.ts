import { decimal } from '../../kernel/decimal';
import { isReached } from './achievement';
import { isNegative, type MonitoredIndicator } from './monitoring-inputs';

const wasReported = ({ nature, actualValue, qualitativeCoefficient }: MonitoredIndicator): boolean =>
  (nature === 'QUALITATIVE' ? qualitativeCoefficient : actualValue) !== undefined;

/**
 * Observed (7.1): a value was reported and the indicator is due; a milestone is due from its month on, or once it is
 * reached. What is not observed has the light NONE and is left out of F18, its weight included.
 */
export const isObserved = (indicator: MonitoredIndicator, month: number): boolean => {
  if (!wasReported(indicator)) return false;
  const { accumulationType, plannedMonth = 12 } = indicator;
  return accumulationType !== 'MILESTONE' || month >= plannedMonth || isReached(indicator);
};

/** Accumulating (DEC-20): `CUMULATIVE`, positive, t > 0. Only these are measured against time progress (F17). */
export const isAccumulating = (indicator: MonitoredIndicator): boolean => {
  const { nature, accumulationType, targetValue } = indicator;
  if (nature === 'QUALITATIVE' || accumulationType !== 'CUMULATIVE' || isNegative(indicator)) return false;
  return targetValue !== undefined && decimal(targetValue).gt(0);
};
