import type { Instant } from '../../kernel/instant';
import type { GoalReviewRuleSet } from './goal-review-four-parts';
import type { ScoringRuleSet } from './scoring-rule-set';

/**
 * Port: the version of a rule set in force at a moment. A handler asks it and gives the answer to the decision as data
 * of the command, so that a replay never depends on the rules of the day on which it runs.
 */
export abstract class RuleSetInForce {
  /**
   * Scoring by id, `mof-2021-101`.
   * @throws RuleViolation DEC-02, kind `value`, when no scoring rule set of that id is in force at `at`
   */
  abstract scoring(id: string, at: Instant): Promise<ScoringRuleSet>;
  /** The goal review (3.4). */
  abstract goalReview(at: Instant): Promise<GoalReviewRuleSet>;
}
