import type { GoalSet } from '../../libs/goals/domain/goal-set';
import { checkGoalSet, type GoalSetCheck } from '../../libs/goals/domain/goal-set-check';
import type { GoalSetFacts } from '../../libs/goals/domain/goal-set.rules';
import type { Violation } from '../../libs/kernel/rule-violation';
import { scoringRuleSets } from '../../libs/rule-sets/domain/published-rule-sets';

export const oneYear: GoalSetFacts = { constructionOrPurchase: true, multiYear: false, fiscalYear: 2027 };

/** Checks a goal set by the scoring rule set that it names. */
export const check = (goalSet: GoalSet, facts: GoalSetFacts = oneYear): GoalSetCheck => {
  const ruleSet = scoringRuleSets.find(({ id }) => id === goalSet.scoringRuleSetId);
  if (ruleSet === undefined) throw new Error(`no rule set ${goalSet.scoringRuleSetId}`);
  return checkGoalSet(goalSet, facts, ruleSet);
};

/** `INV-06 /goalSets/2027/indicators/0/weight`: rule and place of each finding. */
export const told = (violations: readonly Violation[]): string[] =>
  violations.map(({ rule, field }) => `${rule} ${field}`);

/** Rule and place of everything that refuses the submission. */
export const found = (goalSet: GoalSet, facts?: GoalSetFacts): string[] => told(check(goalSet, facts).violations);
