import { absoluteDeviation } from './absolute-deviation';
import type { LightRuleSet, WarningRuleSet } from './monitoring-rule-set';
import { sichuan2025 } from './sichuan-2025';
import { timeProportional } from './time-proportional';

/** Every published version of a rule set that has lights (DEC-19); versions are added, never changed (DEC-01). */
export const lightRuleSets: readonly LightRuleSet[] = [timeProportional, absoluteDeviation];

/** Every published version of a rule set that warns (DEC-19). */
export const warningRuleSets: readonly WarningRuleSet[] = [timeProportional, sichuan2025, absoluteDeviation];
