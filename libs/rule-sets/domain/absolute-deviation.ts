import { businessDate } from '../../kernel/instant';
import type { DeviationData } from './monitoring-rule-set';
import type { RuleSet } from './rule-set';

/** Lights and warnings by the unfavourable deviation (偏离度) from the planned value (domain.md 7.4). */
export const absoluteDeviation: RuleSet<DeviationData> = {
  id: 'absolute-deviation',
  version: 1,
  label: '计划偏离度预警规则',
  labelEn: 'Lights and warnings by deviation from plan',
  effectiveFrom: businessDate('2023-01-01'),
  data: {
    method: 'DEVIATION',
    greenUpTo: '10.00',
    yellowUpTo: '20.00',
    orangeUpTo: '30.00',
    qualitative: { redBelow: '0.60', yellowBelow: '0.80' },
    warning: { lights: ['ORANGE', 'RED'], silentMonths: [12] },
  },
};
