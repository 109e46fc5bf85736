import { roundHalfUp2, type Decimal } from '../../kernel/decimal';

/**
 * A ratio as the rate that is stored: percent with two decimals, half-up, rounded this once (domain.md 1). Lights and
 * warnings compare it, so 39.997 % is 40.00 % and not below 40 (DEC-14). Null where there is none (DEC-24).
 */
export const storedRate = (ratio: Decimal | null): Decimal | null =>
  // the first rounding to 40 decimals mends a quotient that was cut after 64 digits (roundHalfUp2)
  ratio === null ? null : ratio.times(100).toDecimalPlaces(40).toDecimalPlaces(2);

/** The stored rate as it is written: `40.00`. */
export const rateText = (rate: Decimal | null): string | null => (rate === null ? null : roundHalfUp2(rate));
