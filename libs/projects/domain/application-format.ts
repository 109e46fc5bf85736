import { isDecimal } from '../../kernel/decimal';
import { isBusinessDate } from '../../kernel/instant';
import { isYuan } from '../../kernel/money';
import { unless, type Violation } from '../../kernel/rule-violation';
import { TEXT_LIMITS, type CostItem, type ProjectApplication, type ScheduleRow } from './project-application';
import { labelOf } from './project-fields';
import { brokenField } from './project-violation';

/** How a field must be written whatever the state. */
type Form = Readonly<{ holds: (text: string) => boolean; form: string; formEn: string }>;

const isNotNegative = (text: string): boolean => !text.startsWith('-') || /^-0(\.0+)?$/.test(text);

const MONEY: Form = {
  holds: isYuan,
  form: '以元为单位、最多两位小数的数字文本，例如 52000000.00',
  formEn: 'an amount in yuan with at most two decimals, for instance 52000000.00',
};
const QUANTITY: Form = {
  holds: isDecimal,
  form: '数字文本，例如 12.5',
  formEn: 'a plain decimal number, for instance 12.5',
};
const DATE: Form = { holds: isBusinessDate, form: '日期，例如 2027-01-31', formEn: 'a date, for instance 2027-01-31' };
const oneOf = (...codes: readonly string[]): Form => ({
  holds: (text) => codes.includes(text),
  form: codes.join('、'),
  formEn: `one of ${codes.join(', ')}`,
});
const ATTRIBUTE = oneOf('NEW', 'CONTINUING');
const CLASS = oneOf('STAFF', 'OPERATION', 'SPECIFIC_GOAL');
const SHA256: Form = {
  holds: (text) => /^[0-9a-f]{64}$/.test(text),
  form: '64 位小写十六进制的 SHA-256 摘要',
  formEn: 'a SHA-256 in 64 lower-case hex digits',
};
const atMost = (limit: number): Form => ({
  holds: (text) => [...text].length <= limit,
  form: `不超过 ${limit} 个字`,
  formEn: `at most ${limit} characters`,
});

type Checked = readonly [field: string, value: string | undefined, form: Form];

const scheduleForms = (row: ScheduleRow, n: number): readonly Checked[] => [
  [`/schedule/${n}/startDate`, row.startDate, DATE],
  [`/schedule/${n}/endDate`, row.endDate, DATE],
];

const costForms = (row: CostItem, n: number): readonly Checked[] => [
  [`/costItems/${n}/quantity`, row.quantity, QUANTITY],
  [`/costItems/${n}/unitPrice`, row.unitPrice, MONEY],
  [`/costItems/${n}/amount`, row.amount, MONEY],
];

const formsOf = (draft: Partial<ProjectApplication>): readonly Checked[] => [
  ['/name', draft.name, atMost(TEXT_LIMITS.name)],
  ['/outline', draft.outline, atMost(TEXT_LIMITS.outline)],
  ['/attribute', draft.attribute, ATTRIBUTE],
  ['/projectClass', draft.projectClass, CLASS],
  ['/startDate', draft.startDate, DATE],
  ['/endDate', draft.endDate, DATE],
  ['/funding/appropriation', draft.funding?.appropriation, MONEY],
  ['/funding/carryOver', draft.funding?.carryOver, MONEY],
  ['/funding/other', draft.funding?.other, MONEY],
  ['/totalAmount', draft.totalAmount, MONEY],
  ...(draft.schedule ?? []).flatMap(scheduleForms),
  ...(draft.costItems ?? []).flatMap(costForms),
  ...(draft.documents ?? []).map(({ sha256 }, n): Checked => [`/documents/${n}/sha256`, sha256, SHA256]),
];

const malformed = (rule: string, [field, value, { form, formEn }]: Checked): Violation =>
  brokenField(rule, field, value, {
    message: `${labelOf(field)}的格式不正确`,
    messageEn: `The field ${field} is not well formed`,
    remedy: `应为${form}`,
    remedyEn: `It must be ${formEn}`,
  });

const negative = ([field, value]: Checked): Violation =>
  brokenField('INV-01', field, value, {
    message: `${labelOf(field)}不能为负数`,
    messageEn: `The field ${field} is negative`,
    remedy: '请填写不小于 0 的数',
    remedyEn: 'State 0 or more',
  });

/**
 * What can never be right whatever the state: lengths, dates, codes, number forms, negative money (INV-01).
 * @param rule T1 or T2 for a draft, T3 or T7 at submission
 */
export const applicationFormatViolations = (draft: Partial<ProjectApplication>, rule: string): readonly Violation[] =>
  formsOf(draft).flatMap((checked): readonly Violation[] => {
    const [, value, form] = checked;
    if (value === undefined) return [];
    if (!form.holds(value)) return [malformed(rule, checked)];
    const amount = form === MONEY || form === QUANTITY;
    return unless(!amount || isNotNegative(value), () => negative(checked));
  });
