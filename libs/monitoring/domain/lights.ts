import type { Decimal } from '../../kernel/decimal';
import type { Light, LightRuleSet } from '../../rule-sets/domain/monitoring-rule-set';
import { judged, lightWithoutNumbers, worstLight, type JudgedLight } from './light';
import { lightByDeviation, spendingByDeviation } from './lights-by-deviation';
import { lightByProgress, spendingByProgress } from './lights-by-time-progress';
import type { MonitoredIndicator, MonitoringInputs } from './monitoring-inputs';
import { isObserved } from './observation.rules';

/** All lights of one project in one month by one rule set. */
export type Lights = Readonly<{ budget: JudgedLight; indicators: readonly JudgedLight[]; goal: Light }>;

const indicatorLight = (indicator: MonitoredIndicator, month: number, { data }: LightRuleSet): JudgedLight => {
  if (!isObserved(indicator, month)) return judged('NONE', '未观测，不参与实现程度计算'); // 7.1
  const withoutNumbers = lightWithoutNumbers(indicator, data.qualitative);
  if (withoutNumbers !== null) return withoutNumbers;
  return data.method === 'TIME_PROGRESS'
    ? lightByProgress(indicator, month, data)
    : lightByDeviation(indicator, month, data);
};

/**
 * @param relativeExecution F16 as stored (DEC-14); null when B = 0
 * @returns the lights of the indicators in their order
 */
export const lightsBy = (
  ruleSet: LightRuleSet,
  inputs: MonitoringInputs,
  relativeExecution: Decimal | null,
): Lights => {
  const { data } = ruleSet;
  const indicators = inputs.indicators.map((indicator) => indicatorLight(indicator, inputs.month, ruleSet));
  return {
    budget:
      data.method === 'TIME_PROGRESS' ? spendingByProgress(relativeExecution, data) : spendingByDeviation(inputs, data),
    indicators,
    goal: worstLight(indicators.map(({ light }) => light)),
  };
};
