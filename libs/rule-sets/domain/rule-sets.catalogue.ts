import type { RuleDescription } from '../../kernel/rule-description';
import { cnPeriod2021 } from './cn-period-2021';
import { deadlinesDefault } from './deadlines-default';
import { goalReviewFourParts } from './goal-review-four-parts';
import { warningRuleSets } from './published-monitoring-rule-sets';
import { scoringRuleSets } from './published-rule-sets';
import type { RuleSet } from './rule-set';

/** Every published version of every rule set, as `GET /rule-sets` lists them. */
export const ruleSets: readonly RuleSet[] = [
  ...scoringRuleSets,
  ...warningRuleSets,
  cnPeriod2021,
  goalReviewFourParts,
  deadlinesDefault,
];

/** Rules about the rule sets themselves in plain words. */
export const ruleSetRules: readonly RuleDescription[] = [
  {
    id: 'DEC-01',
    text: '规则集是带版本的数据；每个计算结果都记录规则集、版本和输入；已发布的版本永不改变。',
    textEn:
      'Rule sets are versioned data; every computed value stores rule set, version and inputs; a published version never changes.',
  },
];
