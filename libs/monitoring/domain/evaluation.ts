import { decimal } from '../../kernel/decimal';
import type { BusinessDate } from '../../kernel/instant';
import { referenceTo } from '../../rule-sets/domain/rule-set';
import type { Trigger } from '../../rule-sets/domain/monitoring-rule-set';
import type { MonitoringRuleSets } from '../../rule-sets/domain/rule-set-in-force';
import { deviationRate } from './deviation';
import { calculateMonitoring } from './monitoring-calculation';
import { isNegative, type MonitoredIndicator, type MonitoringInputs } from './monitoring-inputs';
import type { Evaluation } from './monitoring-report.events';
import { isObserved } from './observation.rules';
import { rateText, storedRate } from './stored-rate';

/** F14 against the full target, of an observed quantitative indicator that is no milestone. */
const deviationOf = (indicator: MonitoredIndicator, month: number): string | null => {
  const { nature, accumulationType, actualValue, targetValue } = indicator;
  if (nature === 'QUALITATIVE' || accumulationType === 'MILESTONE' || !isObserved(indicator, month)) return null;
  if (actualValue === undefined || targetValue === undefined) return null;
  return rateText(storedRate(deviationRate(decimal(actualValue), decimal(targetValue), isNegative(indicator))));
};

/**
 * One computation as it is stored (DEC-01). A trigger that fired for the month before does not fire again (DEC-34).
 * @param warningDate DEC-25 or DEC-34: the date of the warning that the new triggers raise
 */
export const evaluated = (
  inputs: MonitoringInputs,
  { ruleSet, lightRuleSet }: MonitoringRuleSets,
  fired: readonly Trigger[],
  warningDate: BusinessDate,
): Evaluation => {
  const { result } = calculateMonitoring(inputs, { ruleSet, lightRuleSet });
  return {
    inputs,
    ruleSet: referenceTo(ruleSet),
    lightRuleSet: referenceTo(lightRuleSet),
    result,
    deviations: inputs.indicators.map((indicator) => ({
      indicatorId: indicator.indicatorId,
      deviation: deviationOf(indicator, inputs.month),
    })),
    newTriggers: result.triggers.filter((trigger) => !fired.includes(trigger)),
    warningDate,
  };
};
