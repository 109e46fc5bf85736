import { compare, decimal, isDecimal, sum, type Decimal } from '../../kernel/decimal';
import type { Level1 } from '../../rule-sets/domain/level2';
import type { Profile, ScoringData } from '../../rule-sets/domain/scoring-rule-set';
import type { GoalSet, Indicator } from './goal-set';

/** What a rule about the goal form needs to know of the project it belongs to. */
export type GoalSetFacts = Readonly<{
  /** Infrastructure, large repair or purchase (INV-04). */
  constructionOrPurchase: boolean;
  /** The project runs longer than one year. */
  multiYear: boolean;
  fiscalYear: number;
}>;

export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

const LEVEL1: readonly Level1[] = ['COST', 'OUTPUT', 'BENEFIT', 'SATISFACTION'];

export const isLevel1 = (text: string | undefined): text is Level1 => LEVEL1.some((level1) => level1 === text);

/** The weights that are numbers; one that is missing or malformed is told on its own. */
const weightsOf = (indicators: readonly Indicator[]): string[] =>
  indicators.flatMap(({ weight }) => (weight !== undefined && isDecimal(weight) ? [weight] : []));

/** INV-02: execution points and all indicator weights together, exact and unrounded. */
export const totalWeight = ({ indicators }: GoalSet, { executionPoints }: ScoringData): Decimal =>
  sum([executionPoints, ...weightsOf(indicators)]);

/** INV-02: all weights sum to exactly 100. */
export const weightsFillHundred = (goalSet: GoalSet, data: ScoringData): boolean =>
  compare(totalWeight(goalSet, data), '100') === 0;

/** INV-03: points per level-1 group, as the form declares the groups. */
export const level1Sums = ({ indicators }: GoalSet): Readonly<Record<Level1, Decimal>> => {
  const of = (level1: Level1): Decimal => sum(weightsOf(indicators.filter((row) => row.level1 === level1)));
  return { COST: of('COST'), OUTPUT: of('OUTPUT'), BENEFIT: of('BENEFIT'), SATISFACTION: of('SATISFACTION') };
};

/** INV-03, DEC-04: the profile of the rule set that the level-1 sums match; undefined when they depart from every one. */
export const matchingProfile = (goalSet: GoalSet, { profiles }: ScoringData): Profile | undefined => {
  const sums = level1Sums(goalSet);
  return profiles.find((profile) => LEVEL1.every((level1) => compare(sums[level1], profile.sums[level1]) === 0));
};

/** INV-03: a departure from every profile needs a reason; finance approves it later together with the goal. */
export const departsWithoutReason = (goalSet: GoalSet, data: ScoringData): boolean =>
  matchingProfile(goalSet, data) === undefined && isBlank(goalSet.profileDepartureReason);

/** INV-04: the form lacks a group that it must have. */
export const lacksLevel1 = ({ indicators }: GoalSet, level1: Level1): boolean =>
  !indicators.some((indicator) => indicator.level1 === level1);

/** INV-04: infrastructure, large repair and purchase projects need a cost indicator (template B). */
export const lacksCost = (goalSet: GoalSet, facts: GoalSetFacts, { template }: ScoringData): boolean =>
  template === 'B' && facts.constructionOrPurchase && lacksLevel1(goalSet, 'COST');

/** DEC-18: three or more quantitative indicators, and all of them carry the same target. */
export const allTargetsAlike = ({ indicators }: GoalSet): boolean => {
  const targets = indicators.filter(({ nature }) => nature === 'QUANTITATIVE').map(({ targetValue }) => targetValue);
  const numbers = targets.flatMap((target) => (target !== undefined && isDecimal(target) ? [decimal(target)] : []));
  const [first] = numbers;
  if (first === undefined || numbers.length < 3 || numbers.length < targets.length) return false;
  return numbers.every((target) => compare(target, first) === 0);
};

/** T3, 15.1: a project of more than one year states its multi-year goal (中期目标). */
export const lacksMultiYearGoal = ({ multiYearGoal }: GoalSet, { multiYear }: GoalSetFacts): boolean =>
  multiYear && isBlank(multiYearGoal);

/** T3: a goal set belongs to a budget year of its project; a later year exists only where the project runs longer. */
export const isOfAnotherYear = ({ year }: GoalSet, { fiscalYear, multiYear }: GoalSetFacts): boolean =>
  year < fiscalYear || (year > fiscalYear && !multiYear);

/** T3: an id that an earlier row has already; reports name indicators by it, so it must be unique in the form. */
export const repeatsId = ({ indicators }: GoalSet, index: number): boolean => {
  const id = indicators[index]?.indicatorId;
  return !isBlank(id) && indicators.findIndex(({ indicatorId }) => indicatorId === id) < index;
};
