import { businessDate } from '../../kernel/instant';
import type { TimeProgressData } from './monitoring-rule-set';
import type { RuleSet } from './rule-set';

/** Lights and warnings by time progress (序时进度), accumulation types respected (domain.md 7.2); the default lights. */
export const timeProportional: RuleSet<TimeProgressData> = {
  id: 'time-proportional',
  version: 1,
  label: '序时进度预警规则',
  labelEn: 'Lights and warnings by time progress',
  effectiveFrom: businessDate('2023-01-01'),
  data: {
    method: 'TIME_PROGRESS',
    spending: { redBelow: '60.00', yellowBelow: '80.00' },
    accumulating: { redBelow: '60.00', yellowBelow: '80.00', blueFrom: '120.00' },
    other: { redBelow: '80.00' },
    qualitative: { redBelow: '0.60', yellowBelow: '0.80' },
    warning: { lights: ['YELLOW', 'RED'], silentMonths: [12] },
  },
};
