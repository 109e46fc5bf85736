import { decimal, type Decimal } from '../../kernel/decimal';
import {
  attainment,
  attainmentTerms,
  relativeAttainment,
  relativeGoalAttainment,
  type AttainmentTerm,
} from './attainment';
import { executionRate, relativeExecution, timeProgress } from './execution';
import { dualMonitoringGap } from './gap';
import type { MonitoringInputs } from './monitoring-inputs';
import { storedRate } from './stored-rate';

/** The rates of one month as they are stored: percent, two decimals (DEC-14); null where there is none (DEC-24). */
export type MonitoringRates = Readonly<{
  executionRate: Decimal | null;
  timeProgress: Decimal | null;
  relativeExecution: Decimal | null;
  terms: readonly AttainmentTerm[];
  attainment: Decimal | null;
  relativeGoalAttainment: Decimal | null;
  gap: Decimal | null;
  /** F17, in the order of the indicators. */
  relativeAttainments: readonly (Decimal | null)[];
}>;

export const monitoringRates = (inputs: MonitoringInputs): MonitoringRates => {
  const { month, indicators } = inputs;
  const [executed, budget] = [decimal(inputs.executedAmount), decimal(inputs.adjustedBudget)];
  const terms = attainmentTerms(indicators, month);
  const unrounded = attainment(terms);
  const [execution, attained] = [storedRate(executionRate(executed, budget)), storedRate(unrounded)];
  return {
    executionRate: execution,
    timeProgress: storedRate(timeProgress(month)),
    relativeExecution: storedRate(relativeExecution(executed, budget, month)),
    terms,
    attainment: attained,
    relativeGoalAttainment: storedRate(relativeGoalAttainment(unrounded, month)),
    gap: dualMonitoringGap(attained, execution),
    relativeAttainments: indicators.map((indicator) => storedRate(relativeAttainment(indicator, month))),
  };
};
