import type { EventDescription } from '../../kernel/event-description';
import type { RuleDescription } from '../../kernel/rule-description';
import { cnPeriod2021 } from './cn-period-2021';
import { deadlinesDefault } from './deadlines-default';
import { goalReviewFourParts } from './goal-review-four-parts';
import { warningRuleSets } from './published-monitoring-rule-sets';
import { scoringRuleSets } from './published-rule-sets';
import type { RuleSet } from './rule-set';

/** Every version of every rule set that ships with the program; published ones are laid over them. */
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
    text: '规则集是带版本的数据；每个计算结果都记录规则集、版本和输入；已发布的版本永不改变，新版本只用于生效日起的计算。',
    textEn:
      'Rule sets are versioned data; every computed value stores rule set, version and inputs; a published version never changes, a new one counts for computations from its first day on.',
  },
];

/** Events of the streams `ruleset-{code}-{version}`. */
export const ruleSetEvents: readonly EventDescription[] = [
  {
    type: 'RuleSetPublished',
    label: '规则集发布',
    meaning: 'A version of a rule set was published with its parameters; it never changes again (DEC-01).',
    stream: 'ruleset-{code}-{version}',
  },
];
