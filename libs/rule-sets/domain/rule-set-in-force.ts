import type { Instant } from '../../kernel/instant';
import type { GoalReviewRuleSet } from './goal-review-four-parts';
import type { LightRuleSet, WarningRuleSet } from './monitoring-rule-set';
import type { RuleSetReference } from './rule-set';
import type { ScoringRuleSet } from './scoring-rule-set';

/** What judges a monitored month: `ruleSet` warns, `lightRuleSet` gives the lights shown beside it (DEC-19). */
export type MonitoringRuleSets = Readonly<{ ruleSet: WarningRuleSet; lightRuleSet: LightRuleSet }>;

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
  /** The jurisdiction's warnings (`sichuan-2025`) and lights (`time-proportional`) in force at `at` (DEC-19). */
  abstract monitoring(at: Instant): Promise<MonitoringRuleSets>;
  /** Those very versions, in force or not, to explain a stored value. Errors: one that was never published. */
  abstract monitoringOf(ruleSet: RuleSetReference, lightRuleSet: RuleSetReference): Promise<MonitoringRuleSets>;
}
