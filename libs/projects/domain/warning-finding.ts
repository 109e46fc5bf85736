import type { DeviationComputed, MonthEvaluated } from '../../monitoring/domain/monitoring-report.events';
import type { WarningFinding } from './project-execution.events';

type Evaluated = DeviationComputed | MonthEvaluated;

/** The monitored month of an evaluation, `2026-06`. */
export const monitoredMonth = ({ data: { inputs } }: Evaluated): string =>
  `${inputs.year}-${String(inputs.month).padStart(2, '0')}`;

/** What a stored evaluation found that had not fired before; `where` it is stored. */
export const findingOf = (event: Evaluated, where: WarningFinding['evaluation']): WarningFinding => {
  const { result, newTriggers, ruleSet, lightRuleSet } = event.data;
  const { executionRate, relativeExecution, attainment, relativeGoalAttainment, gap, budgetLight, goalLight } = result;
  return {
    month: monitoredMonth(event),
    triggers: newTriggers,
    ...{ executionRate, relativeExecution, attainment, relativeGoalAttainment, gap, budgetLight, goalLight },
    ...{ ruleSet, lightRuleSet, evaluation: where },
  };
};
