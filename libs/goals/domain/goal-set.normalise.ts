import { decimal, isDecimal } from '../../kernel/decimal';
import type { GoalSet, Indicator } from './goal-set';

/** DEC-02: new goal sets use template B unless they say otherwise. */
export const DEFAULT_SCORING_RULE_SET = 'mof-2021-101';

type Given<T> = { readonly [Member in keyof T]?: T[Member] | null | undefined };

export type IndicatorDraft = Given<Indicator> & Readonly<{ indicatorId: string }>;

/** A goal set as a department sends it: members may be absent or null. */
export type GoalSetDraft = Given<Omit<GoalSet, 'year' | 'indicators'>> &
  Readonly<{ indicators?: readonly IndicatorDraft[] | null }>;

const isGiven = ([, value]: [string, unknown]): boolean => value !== undefined && value !== null;

/** Drops members that say nothing, so that "absent" has one form only. */
const given = <T extends object>(draft: Given<T>): Partial<T> =>
  Object.fromEntries(Object.entries(draft).filter(isGiven)) as Partial<T>;

/** Points have two decimals (domain.md 1); what is no such number stays as it was written, for the checks to tell. */
const pointsForm = (weight: string): string =>
  isDecimal(weight) && decimal(weight).decimalPlaces() <= 2 ? decimal(weight).toFixed(2) : weight;

const normaliseIndicator = (draft: IndicatorDraft): Indicator => {
  const { indicatorId, ...rest } = draft;
  const row: Partial<Indicator> = given<Indicator>(rest);
  const weight = row.weight === undefined ? {} : { weight: pointsForm(row.weight) };
  return { valueKind: 'LEVEL', ...row, ...weight, indicatorId };
};

/**
 * The form in which a draft is stored: defaults said, weights with two decimals, everything else as it was written
 * (the history shows what the department sent). Normalising twice changes nothing.
 */
export const normaliseGoalSet = (year: number, { indicators, ...draft }: GoalSetDraft): GoalSet => ({
  scoringRuleSetId: DEFAULT_SCORING_RULE_SET,
  ...given<Omit<GoalSet, 'year' | 'indicators'>>(draft),
  year,
  indicators: (indicators ?? []).map(normaliseIndicator),
});
