import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import type { AnyFact } from '../../kernel/decider';
import type { DeviationComputed, MonthEvaluated } from '../../monitoring/domain/monitoring-report.events';

export type IndexEvent = Exclude<BudgetIndexEvent, { type: 'DeadlineStarted' }>;
export type EvaluationEvent = DeviationComputed | MonthEvaluated;

/** Events of the budget index from which the executed amount follows. */
export const EXECUTED_EVENTS = [
  'BudgetIndexIssued',
  'PaymentRecorded',
  'PaymentReversed',
  'PaymentCorrected',
] as const satisfies readonly IndexEvent['type'][];

/** Events of the budget index that the read models of a project show. */
export const INDEX_EVENTS = [
  ...EXECUTED_EVENTS,
  'MoneyArrived',
  'BudgetIndexFrozen',
  'BudgetIndexUnfrozen',
] as const satisfies readonly IndexEvent['type'][];

/** Evaluations of the monitoring that they show. */
export const EVALUATION_EVENTS = [
  'DeviationComputed',
  'MonthEvaluated',
] as const satisfies readonly EvaluationEvent['type'][];

const isOneOf = (types: readonly string[], { type }: AnyFact): boolean => types.includes(type);

export const isIndexEvent = (event: AnyFact): event is IndexEvent => isOneOf(INDEX_EVENTS, event);
export const isEvaluation = (event: AnyFact): event is EvaluationEvent => isOneOf(EVALUATION_EVENTS, event);
