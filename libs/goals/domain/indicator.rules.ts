import { compare, isDecimal } from '../../kernel/decimal';
import { indicatorTaxonomy } from '../../rule-sets/domain/indicator-taxonomy';
import type { ScoringData } from '../../rule-sets/domain/scoring-rule-set';
import { isBlank, isLevel1 } from './goal-set.rules';
import type { Indicator } from './goal-set';

/** A clause about one row of the goal form: true when the row breaks it. */
export type IndicatorRule = (indicator: Indicator, data: ScoringData) => boolean;

const SIGN = /[≥≤≧≦⩾⩽<>=＜＞＝]|大于|小于|等于|不低于|不高于|不少于|不超过/;
const PERCENT = ['%', '％'];

const isQuantitative = ({ nature }: Indicator): boolean => nature === 'QUANTITATIVE';
const isQualitative = ({ nature }: Indicator): boolean => nature === 'QUALITATIVE';
const isPercent = ({ unit = '' }: Indicator): boolean => PERCENT.includes(unit.trim());

/** The target as a number; undefined where it is none or the indicator is qualitative. */
const targetOf = ({ nature, targetValue = '' }: Indicator): string | undefined =>
  nature !== 'QUALITATIVE' && isDecimal(targetValue) ? targetValue : undefined;

/** DEC-18: the sign stands inside the number field, `≥95`. */
export const hasSignInNumber = ({ nature, targetValue = '' }: Indicator): boolean =>
  nature !== 'QUALITATIVE' && SIGN.test(targetValue);

/** INV-05: a quantitative indicator has a number. */
export const lacksNumber = (indicator: Indicator): boolean =>
  isQuantitative(indicator) && !isDecimal(indicator.targetValue ?? '') && !hasSignInNumber(indicator);

/** INV-05: a quantitative indicator has a sign (计算符号). */
export const lacksSign = (indicator: Indicator): boolean => isQuantitative(indicator) && indicator.sign === undefined;

/** INV-05: a quantitative indicator has a unit. */
export const lacksUnit = (indicator: Indicator): boolean => isQuantitative(indicator) && isBlank(indicator.unit);

/** INV-05: the class scale belongs to qualitative indicators; nobody judges a number (INV-24). */
export const judgesNumber = (indicator: Indicator): boolean =>
  isQuantitative(indicator) && indicator.scoringMethod === 'JUDGED';

/** INV-05: a qualitative indicator has no sign. */
export const carriesSign = (indicator: Indicator): boolean => isQualitative(indicator) && indicator.sign !== undefined;

/** INV-05: a qualitative indicator is judged by the class scale of F9. */
export const lacksClassScale = ({ nature, scoringMethod }: Indicator): boolean =>
  nature === 'QUALITATIVE' && scoringMethod !== undefined && scoringMethod !== 'JUDGED';

/** INV-05: a qualitative indicator has a text that says what the classes mean. */
export const lacksClassText = (indicator: Indicator): boolean =>
  isQualitative(indicator) && isBlank(indicator.scoringStandard);

/** INV-06: weight > 0. */
export const weighsNothing = ({ weight = '' }: Indicator): boolean => isDecimal(weight) && compare(weight, '0') <= 0;

/** INV-07: t = 0 only with sign ≤ or =. */
export const zeroWithWrongSign = (indicator: Indicator): boolean => {
  const target = targetOf(indicator);
  if (target === undefined || indicator.sign === undefined || compare(target, '0') !== 0) return false;
  return indicator.sign !== 'LE' && indicator.sign !== 'EQ';
};

/** INV-08, DEC-18: percent targets lie in 0-100 unless the indicator is a growth rate. */
export const percentOutOfRange = (indicator: Indicator): boolean => {
  const target = targetOf(indicator);
  if (target === undefined || !isPercent(indicator) || indicator.valueKind === 'GROWTH_RATE') return false;
  return compare(target, '0') < 0 || compare(target, '100') > 0;
};

/** INV-41: a target is never below 0, growth rates and differences included (DEC-09). */
export const isBelowZero = (indicator: Indicator): boolean => {
  const target = targetOf(indicator);
  return target !== undefined && compare(target, '0') < 0;
};

/** DEC-18: a unit outside the unit list (needs a confirmation). */
export const unitOffList: IndicatorRule = ({ unit }, { units }) =>
  unit !== undefined && !isBlank(unit) && !units.includes(unit.trim());

/** DEC-03: cost is code 14 under output in template A, a group of its own (41-43) in template B. */
export const codeOfOtherTemplate: IndicatorRule = ({ level2Code }, { taxonomy }) =>
  indicatorTaxonomy.some(({ code }) => code === level2Code) && !taxonomy.some(({ code }) => code === level2Code);

/** T3, domain.md 5: a level-1 group that does not exist. */
export const unknownLevel1 = ({ level1 }: Indicator): boolean => !isBlank(level1) && !isLevel1(level1);

/** T3, domain.md 5: a code that the taxonomy does not know, or the execution item, which the platform adds itself. */
export const unknownCode = ({ level2Code }: Indicator): boolean =>
  !isBlank(level2Code) && !indicatorTaxonomy.some(({ code, level1 }) => code === level2Code && level1 !== 'EXECUTION');

/** T3, domain.md 5: level 1 and level 2 do not belong together. */
export const codeOfOtherLevel1: IndicatorRule = ({ level1, level2Code }, { taxonomy }) => {
  const group = taxonomy.find(({ code }) => code === level2Code);
  return group !== undefined && group.level1 !== 'EXECUTION' && !isBlank(level1) && group.level1 !== level1;
};

/** T3, domain.md 5: a milestone (里程碑型) names its planned month. */
export const lacksPlannedMonth = ({ accumulationType, plannedMonth }: Indicator): boolean =>
  accumulationType === 'MILESTONE' && plannedMonth === undefined;

/** DEC-07: bands are for satisfaction only (F10). */
export const bandsOtherThings = ({ level1, scoringMethod }: Indicator): boolean =>
  scoringMethod === 'BAND' && level1 !== undefined && level1 !== 'SATISFACTION';

/** DEC-07, domain.md 6.2: satisfaction counts by the method of the rule set, ratio or band. */
export const satisfiesByOtherMethod: IndicatorRule = ({ level1, nature, scoringMethod }, { satisfactionMethod }) =>
  level1 === 'SATISFACTION' &&
  nature !== 'QUALITATIVE' &&
  (scoringMethod === 'RATIO' || scoringMethod === 'BAND' || scoringMethod === 'DIRECT') &&
  scoringMethod !== satisfactionMethod;

/** DEC-11: the pass threshold is a completion ratio, 0 to 1. */
export const thresholdOutOfRange = ({ passThreshold }: Indicator): boolean =>
  passThreshold !== undefined &&
  !(isDecimal(passThreshold) && compare(passThreshold, '0') >= 0 && compare(passThreshold, '1') <= 0);
