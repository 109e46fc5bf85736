import type { MonitoringInputs } from '../../monitoring/domain/monitoring-inputs';

/** What a period is counted from: a day, or an instant whose day in Asia/Shanghai counts. Exactly one is given. */
export type DueDateInputs = Readonly<{
  calendar: 'CN';
  kind: 'WD' | 'CD' | 'MONTH' | 'FIXED';
  /** Not for FIXED, whose date is the start day itself. */
  length?: number;
  startDate?: string;
  /** `2026-03-31T16:00:00Z`. */
  startInstantUtc?: string;
}>;

/** A trial calculation as it is asked for: checked for shape, not yet for rules. */
export type CalculationRequest =
  | Readonly<{ kind: 'DUE_DATE'; ruleSetId: string; inputs: DueDateInputs }>
  | Readonly<{ kind: 'MONITORING'; ruleSetId: string; lightRuleSetId?: string; inputs: MonitoringInputs }>;
