import type { CalculationStep } from '../../kernel/calculation-step';
import type { Light } from '../../rule-sets/domain/monitoring-rule-set';
import { lightLabels, triggerLabels } from '../../rule-sets/domain/light-labels';
import type { DeviationComputed, Evaluation, Forecast, MonthEvaluated } from '../domain/monitoring-report.events';

export const lightLabel = (light: Light, english: boolean): string =>
  english ? lightLabels[light].labelEn : lightLabels[light].label;

const firing = ({ newTriggers, result, warningDate }: Evaluation, english: boolean): object => ({
  triggers: result.triggers.map((trigger) => ({
    trigger,
    label: english ? triggerLabels[trigger].labelEn : triggerLabels[trigger].label,
    isNew: newTriggers.includes(trigger),
  })),
  warningDate: newTriggers.length === 0 ? null : warningDate,
});

const forecastView = ({ executionRate, budgetLight, goalLight, indicators }: Forecast, english: boolean): object => ({
  executionRate,
  budgetLight,
  budgetLightLabel: lightLabel(budgetLight, english),
  goalLight,
  goalLightLabel: lightLabel(goalLight, english),
  indicators: indicators.map((each) => ({ ...each, lightLabel: lightLabel(each.light, english) })),
});

/** F-values as they were stored: rates in percent, lights with labels, rule sets with versions, inputs (DEC-01). */
const storedView = (evaluation: Evaluation, english: boolean): object => {
  const { inputs, ruleSet, lightRuleSet, result, deviations } = evaluation;
  const { triggers: _, indicators, budgetLight, goalLight, ...rates } = result;
  const byId = new Map(deviations.map(({ indicatorId, deviation }) => [indicatorId, deviation]));
  return {
    month: inputs.month,
    ...rates,
    budgetLight,
    budgetLightLabel: lightLabel(budgetLight, english),
    goalLight,
    goalLightLabel: lightLabel(goalLight, english),
    indicators: indicators.map(({ indicatorId, ...judged }) => ({
      indicatorId,
      deviationRate: byId.get(indicatorId) ?? null,
      ...judged,
      lightLabel: lightLabel(judged.light, english),
    })),
    ...firing(evaluation, english),
    ...{ ruleSet, lightRuleSet, inputs },
  };
};

export const computationView = (
  { occasion, forecast, at, ...evaluation }: DeviationComputed['data'],
  english: boolean,
  steps?: readonly CalculationStep[],
): object => ({
  occasion,
  computedAt: at,
  ...storedView(evaluation, english),
  forecast: forecastView(forecast, english),
  ...(steps === undefined ? {} : { steps }),
});

export const monthView = (
  { month, at, ...evaluation }: MonthEvaluated['data'],
  english: boolean,
  steps: readonly CalculationStep[],
): object => ({
  ...storedView(evaluation, english),
  month,
  evaluatedAt: at,
  steps,
});
