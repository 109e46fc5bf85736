import { compare, decimal, isDecimal } from '../../kernel/decimal';
import { writtenValue, type Violation } from '../../kernel/rule-violation';
import type { GoalSet, Indicator } from './goal-set';
import { goalSetLabels, indicatorLabels } from './goal-set.labels';

/** Longest texts in characters: 15.1 for the goals, the exchange contract (3.9) for the rows. */
const GOAL_LENGTHS = { annualGoal: 2000, multiYearGoal: 2000 } as const;
const ROW_LENGTHS = { indicatorId: 300, name: 1000, targetValue: 1000 } as const;

const keysOf = <T extends object>(of: T): (keyof T)[] => Object.keys(of) as (keyof T)[];

/** Characters as people count them, not UTF-16 code units. */
const isLongerThan = (text: string | undefined, limit: number): boolean =>
  text !== undefined && text.length > limit && [...text].length > limit;

/** A weight is points: at most two decimals (domain.md 1); written with up to four as the exchange has it (16,4). */
const isWeight = (text: string): boolean => isDecimal(text) && decimal(text).decimalPlaces() <= 2 && text.length <= 18;

const isNotNegative = (text: string): boolean => isDecimal(text) && compare(text, '0') >= 0;

const isPlan = (plan: readonly string[], { nature }: Indicator): boolean =>
  plan.length === 4 && (nature === 'QUALITATIVE' || plan.every((value) => isDecimal(value)));

const isMonth = (month: number): boolean => Number.isInteger(month) && month >= 1 && month <= 12;

type Form = Readonly<{ member: keyof Indicator; holds: (row: Indicator) => boolean; form: string; formEn: string }>;

const forms: readonly Form[] = [
  {
    member: 'weight',
    holds: ({ weight }) => weight === undefined || weight.trim() === '' || isWeight(weight),
    form: '最多两位小数的数字，例如 15.00',
    formEn: 'a number with at most two decimals, for instance 15.00',
  },
  {
    member: 'tolerance',
    holds: ({ tolerance }) => tolerance === undefined || isNotNegative(tolerance),
    form: '不小于 0 的数字',
    formEn: 'a number of 0 or more',
  },
  {
    member: 'plannedMonth',
    holds: ({ plannedMonth }) => plannedMonth === undefined || isMonth(plannedMonth),
    form: '1 至 12 的整数',
    formEn: 'a whole number from 1 to 12',
  },
  {
    member: 'quarterlyPlan',
    holds: (row) => row.quarterlyPlan === undefined || isPlan(row.quarterlyPlan, row),
    form: '四个季度的累计数字，共四项',
    formEn: 'four numbers, cumulative, one a quarter',
  },
];

const tooLong = (
  rule: string,
  field: string,
  label: { zh: string; en: string },
  text: string,
  limit: number,
): Violation => ({
  rule,
  field,
  label: label.zh,
  value: text,
  message: `${label.zh}超过 ${limit} 个字`,
  messageEn: `The ${label.en} is longer than ${limit} characters`,
  remedy: `请缩短到 ${limit} 个字以内`,
  remedyEn: `Shorten it to ${limit} characters`,
});

const rowViolations = (row: Indicator, pointer: string, rule: string): Violation[] => [
  ...keysOf(ROW_LENGTHS).flatMap((member) =>
    isLongerThan(row[member], ROW_LENGTHS[member])
      ? [tooLong(rule, `${pointer}/${member}`, indicatorLabels[member], row[member] ?? '', ROW_LENGTHS[member])]
      : [],
  ),
  ...forms
    .filter(({ holds }) => !holds(row))
    .map(({ member, form, formEn }) => ({
      rule,
      field: `${pointer}/${member}`,
      label: indicatorLabels[member].zh,
      value: writtenValue(row[member]),
      message: `${indicatorLabels[member].zh}的格式不正确`,
      messageEn: `The ${indicatorLabels[member].en} is not well formed`,
      remedy: `应为${form}`,
      remedyEn: `It must be ${formEn}`,
    })),
];

/**
 * What can never be right whatever the state: lengths and number forms.
 * @param pointer JSON Pointer of the goal set in the body or the draft, `/goalSets/2027`; '' when it is the body
 * @param rule T2 for a draft, T3 at submission
 */
export const goalSetFormatViolations = (goalSet: GoalSet, pointer: string, rule: string): readonly Violation[] => [
  ...keysOf(GOAL_LENGTHS).flatMap((member) =>
    isLongerThan(goalSet[member], GOAL_LENGTHS[member])
      ? [tooLong(rule, `${pointer}/${member}`, goalSetLabels[member], goalSet[member] ?? '', GOAL_LENGTHS[member])]
      : [],
  ),
  ...goalSet.indicators.flatMap((row, index) => rowViolations(row, `${pointer}/indicators/${index}`, rule)),
];
