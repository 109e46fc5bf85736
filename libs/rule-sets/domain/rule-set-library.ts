import type { LightRuleSet, WarningRuleSet } from './monitoring-rule-set';
import { lightRuleSets, warningRuleSets } from './published-monitoring-rule-sets';

/** Every version of the rule sets by which months are judged (DEC-19): those that warn, and those that have lights. */
export type MonitoringLibrary = Readonly<{
  warnings: readonly WarningRuleSet[];
  lights: readonly LightRuleSet[];
}>;

/** Port: the published versions of the rule sets that may be published as data, the shipped ones among them. */
export abstract class RuleSetLibrary {
  /** Complete for every version whose first day is not after today. */
  abstract monitoring(): Promise<MonitoringLibrary>;
}

/** What ships with the program: enough to compute without a log. */
export const shippedMonitoring: MonitoringLibrary = { warnings: warningRuleSets, lights: lightRuleSets };

/** Only what ships with the program. */
export class ShippedRuleSets extends RuleSetLibrary {
  monitoring(): Promise<MonitoringLibrary> {
    return Promise.resolve(shippedMonitoring);
  }
}
