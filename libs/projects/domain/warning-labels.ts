import type { Trigger } from '../../rule-sets/domain/monitoring-rule-set';
import { warningRuleSets } from '../../rule-sets/domain/published-monitoring-rule-sets';
import type { Label } from './project-labels';

/** Why a warning fired, as the project's page names it (7.3). */
export const warningTriggerLabels: Readonly<Record<Trigger, Label>> = {
  SPENDING: { label: '支出进度', labelEn: 'spending' },
  ATTAINMENT: { label: '绩效目标实现程度', labelEn: 'attainment' },
  GAP: { label: '双监控差异', labelEn: 'dual-monitoring gap' },
};

/** The rule of a warning: a published rule set, or finance by hand. */
export const warningRuleLabel = (rule: string): Label => {
  const { label, labelEn } = warningRuleSets.findLast(({ id }) => id === rule) ?? {
    label: '财政绩效管理处（科）预警',
    labelEn: 'Warning by the finance performance division',
  };
  return { label, labelEn };
};
