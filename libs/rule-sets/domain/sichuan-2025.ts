import { businessDate } from '../../kernel/instant';
import type { ThresholdData } from './monitoring-rule-set';
import type { RuleSet } from './rule-set';
import { timeProportional } from './time-proportional';

/** Warnings by thresholds, gap and attainment, April to November (domain.md 7.3); the default warnings. */
export const sichuan2025: RuleSet<ThresholdData> = {
  id: 'sichuan-2025',
  version: 1,
  label: '支出阈值与双监控差异预警规则（川财绩〔2025〕）',
  labelEn: 'Warnings by thresholds, gap and attainment (川财绩〔2025〕)',
  effectiveFrom: businessDate('2025-01-01'),
  regulation: '川财绩〔2025〕',
  data: {
    method: 'THRESHOLDS',
    firstMonth: 4,
    lastMonth: 11,
    spendingBelow: { 4: '25.00', 6: '40.00', 8: '60.00', 10: '80.00' },
    attainmentBelow: '80.00',
    gapAbove: '10.00',
    lightRuleSetId: timeProportional.id,
  },
};
