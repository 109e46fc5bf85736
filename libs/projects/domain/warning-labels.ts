import { warningRuleSets } from '../../rule-sets/domain/published-monitoring-rule-sets';
import type { Label } from './project-labels';

/** The rule of a warning: a published rule set, or finance by hand. */
export const warningRuleLabel = (rule: string): Label => {
  const { label, labelEn } = warningRuleSets.findLast(({ id }) => id === rule) ?? {
    label: '财政绩效管理处（科）预警',
    labelEn: 'Warning by the finance performance division',
  };
  return { label, labelEn };
};
