import type { GradeBand } from './grades';
import type { Level1, Level2, Template } from './level2';
import type { RuleSet } from './rule-set';

/** Level-1 sums that pass without a reason (domain.md 4.1, DEC-04), in points; a group that is absent has 0. */
export type Profile = Readonly<{
  code: string;
  label: string;
  labelEn: string;
  sums: Readonly<Record<Level1, string>>;
}>;

/** Data of a scoring rule set: everything in it that a jurisdiction may set otherwise (DEC-02). */
export type ScoringData = Readonly<{
  template: Template;
  /** Points of the execution item (预算执行率); the indicator weights fill the rest up to 100. */
  executionPoints: string;
  profiles: readonly Profile[];
  /** How satisfaction counts (DEC-07). */
  satisfactionMethod: 'RATIO' | 'BAND';
  taxonomy: readonly Level2[];
  /** DEC-18. */
  units: readonly string[];
  grades: readonly [GradeBand, ...GradeBand[]];
}>;

export type ScoringRuleSet = RuleSet<ScoringData>;
