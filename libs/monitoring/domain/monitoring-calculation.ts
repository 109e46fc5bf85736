import type { CalculationStep } from '../../kernel/calculation-step';
import type { Light, LightRuleSet, Trigger, WarningRuleSet } from '../../rule-sets/domain/monitoring-rule-set';
import { lightLabels } from '../../rule-sets/domain/light-labels';
import type { JudgedLight } from './light';
import { lightsBy, type Lights } from './lights';
import type { MonitoringInputs } from './monitoring-inputs';
import { monitoringRates, type MonitoringRates } from './monitoring-rates';
import { attainmentSteps, executionSteps, indicatorSteps } from './monitoring-steps';
import { rateText } from './stored-rate';
import { triggersByLight, triggersByThreshold, type Firing } from './triggers';

/** `deviation` stands there only where the lights are those of deviation from plan (7.4). */
export type MonitoredIndicatorResult = Readonly<{
  indicatorId: string;
  relativeAttainment: string | null;
  deviation?: string | null;
  light: Light;
}>;

/** Rates in percent with two decimals; null where a value cannot be computed (DEC-24). */
export type MonitoringResult = Readonly<{
  executionRate: string | null;
  timeProgress: string | null;
  relativeExecution: string | null;
  attainment: string | null;
  relativeGoalAttainment: string | null;
  gap: string | null;
  budgetLight: Light;
  budgetDeviation?: string | null;
  indicators: readonly MonitoredIndicatorResult[];
  goalLight: Light;
  warn: boolean;
  triggers: readonly Trigger[];
}>;

/** `ruleSet` warns, `lightRuleSet` gives the lights shown beside it (DEC-19). */
export type MonitoringRules = Readonly<{ ruleSet: WarningRuleSet; lightRuleSet: LightRuleSet }>;

const isLightRuleSet = (ruleSet: WarningRuleSet): ruleSet is LightRuleSet => ruleSet.data.method !== 'THRESHOLDS';

/** A rule set that warns by lights judges by its own, whatever lights are shown beside it. */
const firingBy = (ruleSet: WarningRuleSet, inputs: MonitoringInputs, rates: MonitoringRates): Firing => {
  const { data } = ruleSet;
  if (data.method === 'THRESHOLDS') return triggersByThreshold(inputs.month, rates, data);
  if (!isLightRuleSet(ruleSet)) throw new Error(`${ruleSet.id} neither has thresholds nor lights`);
  return triggersByLight(inputs.month, lightsBy(ruleSet, inputs, rates.relativeExecution), data.warning);
};

const lightStep = (formula: string, of: string, { light, text }: JudgedLight): CalculationStep => ({
  formula,
  of,
  text: `${text}：${lightLabels[light].label}`,
  inputs: {},
  value: light,
});

const lightSteps = ({ id }: LightRuleSet, inputs: MonitoringInputs, lights: Lights): readonly CalculationStep[] => [
  lightStep(id, 'budgetLight', lights.budget),
  ...lights.indicators.map((each, n) => lightStep(id, inputs.indicators[n]?.indicatorId ?? '', each)),
  lightStep(id, 'goalLight', { light: lights.goal, text: '各指标灯色中最差者', deviation: null }),
];

const triggerStep = ({ id }: WarningRuleSet, rates: MonitoringRates, { triggers, text }: Firing): CalculationStep => ({
  formula: id,
  of: 'triggers',
  text,
  inputs: {
    executionRate: rateText(rates.executionRate),
    relativeGoalAttainment: rateText(rates.relativeGoalAttainment),
    gap: rateText(rates.gap),
  },
  value: triggers.join(','),
});

const resultOf = (
  inputs: MonitoringInputs,
  rates: MonitoringRates,
  lights: Lights,
  { triggers }: Firing,
  showDeviation: boolean,
): MonitoringResult => ({
  executionRate: rateText(rates.executionRate),
  timeProgress: rateText(rates.timeProgress),
  relativeExecution: rateText(rates.relativeExecution),
  attainment: rateText(rates.attainment),
  relativeGoalAttainment: rateText(rates.relativeGoalAttainment),
  gap: rateText(rates.gap),
  budgetLight: lights.budget.light,
  ...(showDeviation && { budgetDeviation: rateText(lights.budget.deviation) }),
  indicators: inputs.indicators.map(({ indicatorId }, n) => ({
    indicatorId,
    relativeAttainment: rateText(rates.relativeAttainments[n] ?? null),
    ...(showDeviation && { deviation: rateText(lights.indicators[n]?.deviation ?? null) }),
    light: lights.indicators[n]?.light ?? 'NONE',
  })),
  goalLight: lights.goal,
  warn: triggers.length > 0,
  triggers,
});

/**
 * The dual monitoring (双监控) of one project at the end of one month (domain.md 7): rates, lights, triggers, and every
 * step on the way. Expects inputs in which `monitoringFindings` finds nothing.
 */
export const calculateMonitoring = (
  inputs: MonitoringInputs,
  { ruleSet, lightRuleSet }: MonitoringRules,
): Readonly<{ result: MonitoringResult; steps: readonly CalculationStep[] }> => {
  const rates = monitoringRates(inputs);
  const lights = lightsBy(lightRuleSet, inputs, rates.relativeExecution);
  const firing = firingBy(ruleSet, inputs, rates);
  return {
    result: resultOf(inputs, rates, lights, firing, lightRuleSet.data.method === 'DEVIATION'),
    steps: [
      ...executionSteps(inputs, rates),
      ...indicatorSteps(inputs, rates),
      ...attainmentSteps(inputs, rates),
      ...lightSteps(lightRuleSet, inputs, lights),
      triggerStep(ruleSet, rates, firing),
    ],
  };
};
