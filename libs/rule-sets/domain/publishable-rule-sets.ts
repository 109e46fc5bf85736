import { refuse } from '../../kernel/rule-violation';
import type { WarningRuleSet } from './monitoring-rule-set';
import { warningRuleSets } from './published-monitoring-rule-sets';

/** Ids of the rule sets that take new versions as data. */
export const publishableIds: readonly string[] = [...new Set(warningRuleSets.map(({ id }) => id))];

/** The newest shipped version: its name and its method stay the same in every later one. */
export const publishable = (ruleSetId: string): WarningRuleSet | undefined =>
  warningRuleSets.filter(({ id }) => id === ruleSetId).toSorted((a, b) => b.version - a.version)[0];

/** DEC-01: scoring, deadlines and the rest change with a release for now. Throws `RuleViolation`, kind `state`. */
export const refuseUnpublishable = (ruleSetId: string): never =>
  refuse({
    rule: 'DEC-01',
    value: ruleSetId,
    message: `规则集“${ruleSetId}”暂不能在线发布新版本`,
    messageEn: `New versions of rule set "${ruleSetId}" cannot be published as data yet`,
    remedy: `可在线发布的规则集：${publishableIds.join('、')}；其他规则集随程序版本发布`,
    remedyEn: `These can be published: ${publishableIds.join(', ')}; the others come with a release of the program`,
  });
