import { decimal, type Decimal } from '../../kernel/decimal';
import { isNegative, signOf, type MonitoredIndicator } from './monitoring-inputs';

const ONE = decimal('1');
const ZERO = decimal('0');

const atLeastZero = (ratio: Decimal): Decimal => (ratio.isNegative() ? ZERO : ratio);

type Values = Readonly<{ actual: Decimal; target: Decimal; tolerance: Decimal | null }>;

const valuesOf = ({ nature, actualValue, targetValue, tolerance }: MonitoredIndicator): Values | null => {
  if (nature === 'QUALITATIVE' || actualValue === undefined || targetValue === undefined) return null;
  return {
    actual: decimal(actualValue),
    target: decimal(targetValue),
    tolerance: tolerance === undefined ? null : decimal(tolerance),
  };
};

/** F8: inside the band; without a tolerance at or above the target, but a target of 0 is met by 0 alone. */
const meetsEqual = ({ actual, target, tolerance }: Values): boolean => {
  if (tolerance !== null) return actual.minus(target).abs().lte(tolerance);
  return target.isZero() ? actual.isZero() : actual.gte(target);
};

const meets = (indicator: MonitoredIndicator, values: Values): boolean => {
  if (signOf(indicator) === 'EQ') return meetsEqual(values);
  return isNegative(indicator) ? values.actual.lte(values.target) : values.actual.gte(values.target);
};

/** Reached (达成): the raw actual value meets the raw target by its sign; the strict signs count like the others (DEC-10). */
export const isReached = (indicator: MonitoredIndicator): boolean => {
  const values = valuesOf(indicator);
  return values !== null && meets(indicator, values);
};

/** Missed from above, as only a limit or an equal sign can be. */
const isExceeded = (indicator: MonitoredIndicator, { actual, target }: Values): boolean =>
  actual.gt(target) && (isNegative(indicator) || signOf(indicator) === 'EQ');

const completion = (indicator: MonitoredIndicator, values: Values): Decimal => {
  const { actual, target } = values;
  const positive = !isNegative(indicator) && signOf(indicator) !== 'EQ';
  if (positive && !target.isZero()) return atLeastZero(actual.div(target));
  if (meets(indicator, values)) return ONE;
  if (target.isZero()) return ZERO; // DEC-09, F8
  return isExceeded(indicator, values) ? target.div(actual) : atLeastZero(actual.div(target));
};

/**
 * r of 7.1, not capped: positive a/t, negative t/a (1 when a ≤ t), equal by F8; qualitative c; a milestone 1 or 0. Null
 * where nothing was reported.
 */
export const achievementRatio = (indicator: MonitoredIndicator): Decimal | null => {
  const { nature, accumulationType, qualitativeCoefficient } = indicator;
  if (nature === 'QUALITATIVE') return qualitativeCoefficient === undefined ? null : decimal(qualitativeCoefficient);
  const values = valuesOf(indicator);
  if (values === null) return null;
  if (accumulationType === 'MILESTONE') return meets(indicator, values) ? ONE : ZERO;
  return completion(indicator, values);
};
