import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Exact decimal numbers for scores, points, targets and rates (domain.md 1); never binary floating point.
 * 64 significant digits hold every sum and product of the numbers that `isDecimal` lets in.
 */
const Exact = DecimalJs.clone({
  precision: 64,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -64,
  toExpPos: 64,
  defaults: true,
});

export type Decimal = DecimalJs;

const DECIMAL = /^-?(0|[1-9]\d{0,17})(\.\d{1,10})?$/;

/** True for plain decimal text, `-12.50`: no exponent, no plus, no blanks; at most 18 digits before and 10 after the point. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/** Throws on anything that is not `isDecimal`. */
export const decimal = (text: string): Decimal => {
  if (!isDecimal(text)) throw new Error(`not a decimal number: ${text}`);
  return new Exact(text);
};

/** Exact sum of decimal texts; 0 of none. */
export const sum = (texts: readonly string[]): Decimal =>
  texts.reduce((total, text) => total.plus(decimal(text)), new Exact(0));

const valueOf = (value: Decimal | string): Decimal => (typeof value === 'string' ? decimal(value) : value);

/** -1, 0 or 1, by value: `compare('95', '95.0')` is 0. */
export const compare = (a: Decimal | string, b: Decimal | string): -1 | 0 | 1 => {
  const order = valueOf(a).comparedTo(valueOf(b));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
};

/**
 * Two decimals, half away from zero (domain.md 1), `14.01`. A quotient is cut after 64 digits, so 1/28 × 0.14 falls a
 * hair short of 0.005; the first rounding to 40 decimals mends that before the one that counts.
 */
export const roundHalfUp2 = (value: Decimal | string): string => {
  const rounded = valueOf(value).toDecimalPlaces(40).toDecimalPlaces(2);
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(2);
};

/** All decimals of the value, at least two: `99.995`, `90.00`. For messages that name a number as it is. */
export const decimalText = (value: Decimal): string => value.toFixed(Math.max(2, value.decimalPlaces()));
