import { checkedField, type Check, type EachOption } from './check';
import { typeChecks } from './json-type';

export type DecimalOptions = EachOption &
  Readonly<{
    /** Most digits after the point; 2 by default (api.md 1). */
    decimals?: number;
    /** Most digits before the point; 15 by default. */
    digits?: number;
    /** Smallest and largest allowed value; they are compared as numbers, so give short ones. */
    min?: number;
    max?: number;
    /** The rule behind the bounds; FORMAT by default. */
    rule?: string;
  }>;

const formOf = ({ decimals = 2, digits = 15 }: DecimalOptions): RegExp =>
  new RegExp(`^-?(0|[1-9]\\d{0,${digits - 1}})${decimals > 0 ? `(\\.\\d{1,${decimals}})?` : ''}$`);

const formCheck = (form: RegExp, decimals: number): Check => ({
  name: 'decimalForm',
  status: 422,
  rule: 'FORMAT',
  accepts: (value) => typeof value !== 'string' || form.test(value),
  message: `应为最多 ${decimals} 位小数的十进制文本。`,
  messageEn: `Must be a decimal text with at most ${decimals} decimals.`,
  remedy: '只写数字、小数点和负号，不加百分号、千分位或指数。',
  remedyEn: 'Digits, point and minus sign only; no percent sign, separators or exponent.',
});

const rangeCheck = (form: RegExp, { min, max, rule = 'FORMAT' }: DecimalOptions): Check => {
  const range = `${min ?? '…'} ~ ${max ?? '…'}`;
  return {
    name: 'decimalRange',
    status: 422,
    rule,
    accepts: (value) =>
      typeof value !== 'string' ||
      !form.test(value) ||
      (Number(value) >= (min ?? -Infinity) && Number(value) <= (max ?? Infinity)),
    message: `取值应在 ${range} 之间。`,
    messageEn: `Must lie within ${range}.`,
    remedy: `请填写 ${range} 之间的数。`,
    remedyEn: `Give a value within ${range}.`,
  };
};

/** A score, rate or quantity as decimal text; a JSON number is refused with 400. */
export const IsDecimalText = (options: DecimalOptions = {}): PropertyDecorator => {
  const { decimals = 2, each = false, min, max } = options;
  const form = formOf(options);
  const bounded = min !== undefined || max !== undefined;
  const values = [formCheck(form, decimals), ...(bounded ? [rangeCheck(form, options)] : [])];
  const api = { type: String, pattern: form.source, example: '12.50', isArray: each };
  return checkedField([...typeChecks('string', each), ...values.map((check) => ({ ...check, each }))], api);
};
