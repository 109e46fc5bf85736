import { businessDateOf, type Instant } from '../../kernel/instant';
import { RuleViolation } from '../../kernel/rule-violation';
import { goalReviewFourParts, type GoalReviewRuleSet } from './goal-review-four-parts';
import { mof202010 } from './mof-2020-10';
import { mof2021101 } from './mof-2021-101';
import { lightsBeside, type LightRuleSet, type WarningRuleSet } from './monitoring-rule-set';
import { versionInForce, type RuleSet, type RuleSetReference } from './rule-set';
import { RuleSetInForce, type MonitoringRuleSets } from './rule-set-in-force';
import { ShippedRuleSets, type RuleSetLibrary } from './rule-set-library';
import type { ScoringRuleSet } from './scoring-rule-set';
import { sichuan2025 } from './sichuan-2025';

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

const theVersion = <Set extends RuleSet>(
  sets: readonly Set[],
  { ruleSetId, version }: RuleSetReference,
): Set | undefined => sets.find((set) => set.id === ruleSetId && set.version === version);

/** Scoring and goal review as they ship with the platform, monitoring as the library has it (DEC-01). */
export class PublishedRuleSets extends RuleSetInForce {
  constructor(private readonly library: RuleSetLibrary = new ShippedRuleSets()) {
    super();
  }

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

  async monitoring(at: Instant): Promise<MonitoringRuleSets> {
    const on = businessDateOf(at);
    const { warnings, lights } = await this.library.monitoring();
    const ruleSet = versionInForce(warnings, sichuan2025.id, on);
    const beside = ruleSet === undefined ? undefined : versionInForce(lights, lightsBeside(ruleSet), on);
    return this.both(ruleSet, beside, `at ${at}`);
  }

  async monitoringOf(ruleSet: RuleSetReference, lightRuleSet: RuleSetReference): Promise<MonitoringRuleSets> {
    const { warnings, lights } = await this.library.monitoring();
    return this.both(theVersion(warnings, ruleSet), theVersion(lights, lightRuleSet), 'by reference');
  }

  private both(
    ruleSet: WarningRuleSet | undefined,
    lightRuleSet: LightRuleSet | undefined,
    sought: string,
  ): MonitoringRuleSets {
    if (ruleSet === undefined || lightRuleSet === undefined) throw new Error(`no monitoring rule sets ${sought}`);
    return { ruleSet, lightRuleSet };
  }
}
