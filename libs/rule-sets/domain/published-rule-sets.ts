import { businessDateOf, type Instant } from '../../kernel/instant';
import { RuleViolation } from '../../kernel/rule-violation';
import { goalReviewFourParts, type GoalReviewRuleSet } from './goal-review-four-parts';
import { mof202010 } from './mof-2020-10';
import { mof2021101 } from './mof-2021-101';
import { versionInForce } from './rule-set';
import { RuleSetInForce } from './rule-set-in-force';
import type { ScoringRuleSet } from './scoring-rule-set';

/** Every published version of a scoring rule set; versions are added, never changed (DEC-01). */
export const scoringRuleSets: readonly ScoringRuleSet[] = [mof202010, mof2021101];

const goalReviews: readonly GoalReviewRuleSet[] = [goalReviewFourParts];

/** DEC-02: the refusal of a scoring rule set that does not exist or is not in force yet. */
const unknownScoring = (id: string): RuleViolation => {
  const known = scoringRuleSets.map((ruleSet) => ruleSet.id).join('、');
  return new RuleViolation(
    [
      {
        rule: 'DEC-02',
        field: '/scoringRuleSetId',
        label: '计分规则集',
        value: id,
        message: `没有生效的计分规则集“${id}”`,
        messageEn: `No scoring rule set "${id}" is in force`,
        remedy: `请使用以下规则集之一：${known}`,
        remedyEn: `Use one of: ${known}`,
      },
    ],
    'value',
  );
};

/** The rule sets that ship with the platform, as the answer to `RuleSetInForce`. */
export class PublishedRuleSets extends RuleSetInForce {
  scoring(id: string, at: Instant): Promise<ScoringRuleSet> {
    const found = versionInForce(scoringRuleSets, id, businessDateOf(at));
    return found === undefined ? Promise.reject(unknownScoring(id)) : Promise.resolve(found);
  }

  goalReview(at: Instant): Promise<GoalReviewRuleSet> {
    const found = versionInForce(goalReviews, goalReviewFourParts.id, businessDateOf(at));
    return found === undefined
      ? Promise.reject(new Error(`no goal review rule set in force at ${at}`))
      : Promise.resolve(found);
  }
}
