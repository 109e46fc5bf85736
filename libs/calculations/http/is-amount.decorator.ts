import { IsDecimalText } from '../../web/validators/is-decimal-text.decorator';

/** An amount in 元 or 万元, to the fen in either: six decimals of 万元 are one fen. Never negative (INV-01). */
export const IsAmount = (): PropertyDecorator => IsDecimalText({ decimals: 6, min: 0, rule: 'INV-01' });
