import { checkedField, type Check, type EachOption } from './check';
import { typeChecks } from './json-type';

export type WholeOptions = EachOption & Readonly<{ min: number; max: number; rule?: string }>;

const rangeCheck = ({ min, max, rule = 'FORMAT' }: WholeOptions, numberOf: (value: unknown) => number): Check => ({
  name: 'whole',
  status: 422,
  rule,
  accepts: (value) => Number.isInteger(numberOf(value)) && numberOf(value) >= min && numberOf(value) <= max,
  message: `应为 ${min} 至 ${max} 的整数。`,
  messageEn: `Must be a whole number from ${min} to ${max}.`,
  remedy: `请填写 ${min} 至 ${max} 的整数。`,
  remedyEn: `Give a whole number from ${min} to ${max}.`,
});

/** A whole JSON number: years, days, sizes. Never money. */
export const IsWhole = (options: WholeOptions): PropertyDecorator => {
  const { min, max, each = false } = options;
  const check = rangeCheck(options, (value) => (typeof value === 'number' ? value : min));
  return checkedField([...typeChecks('number', each), { ...check, each }], {
    type: 'integer',
    minimum: min,
    maximum: max,
    isArray: each,
  });
};

const ofText = (value: unknown, otherwise: number): number => {
  if (typeof value !== 'string') return otherwise;
  return /^-?\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
};

/** A whole number in a query string; it stays text. */
export const IsWholeText = (options: WholeOptions): PropertyDecorator =>
  checkedField([...typeChecks('string', false), rangeCheck(options, (value) => ofText(value, options.min))], {
    type: 'integer',
    minimum: options.min,
    maximum: options.max,
  });
