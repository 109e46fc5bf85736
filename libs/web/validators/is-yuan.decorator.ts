import { isYuan } from '../../kernel/money';
import { checkedField, type Check, type EachOption } from './check';
import { typeChecks } from './json-type';

export type YuanOptions = EachOption &
  Readonly<{
    nonNegative?: boolean;
    /** The rule that forbids negative amounts here; INV-01 by default. */
    rule?: string;
  }>;

const FORM: Check = {
  name: 'yuanForm',
  status: 422,
  rule: 'FORMAT',
  accepts: (value) => typeof value !== 'string' || isYuan(value),
  message: '应为以元为单位、最多两位小数的金额文本。',
  messageEn: 'Must be an amount in yuan with at most two decimals.',
  remedy: '例如 "52000000.00"；不加千分位、单位或正号。',
  remedyEn: 'For example "52000000.00"; no separators, no unit, no plus sign.',
};

const sign = (rule: string): Check => ({
  name: 'yuanSign',
  status: 422,
  rule,
  accepts: (value) => typeof value !== 'string' || !isYuan(value) || !value.startsWith('-'),
  message: '金额不得为负数。',
  messageEn: 'The amount must not be negative.',
  remedy: '请填写零或正数。',
  remedyEn: 'Give zero or a positive amount.',
});

/** An amount in yuan as text; a JSON number is refused with 400, a negative one where forbidden with 422. */
export const IsYuan = ({ nonNegative = false, rule = 'INV-01', each = false }: YuanOptions = {}): PropertyDecorator => {
  const values = nonNegative ? [FORM, sign(rule)] : [FORM];
  const api = { type: String, pattern: '^-?(0|[1-9]\\d{0,14})(\\.\\d{1,2})?$', example: '52000000.00', isArray: each };
  return checkedField([...typeChecks('string', each), ...values.map((check) => ({ ...check, each }))], api);
};
