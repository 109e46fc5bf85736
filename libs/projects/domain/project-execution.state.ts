import type { BusinessDate } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';
import type { Trigger } from '../../rule-sets/domain/monitoring-rule-set';
import type { ProjectSuspended, ResumptionConsent } from './project-execution.events';
import type { ProjectStatus } from './project-status';

/** A warning that was raised and not settled or closed; one by rule at most (INV-15). */
export type OpenWarning = Readonly<{
  warningId: string;
  number: number;
  /** The id of the rule set, or MANUAL. */
  rule: string;
  warningDate: BusinessDate;
  /** Of D17 as it was started; its present one stands in the deadline's stream. */
  dueDate: BusinessDate;
  /** Everything that fired, the periods added later among them; empty where it was raised by hand. */
  triggers: readonly Trigger[];
  months: readonly string[];
  /** T24: not answered in time; it stays open until the project is resumed (T30). */
  timedOut: boolean;
}>;

export type Suspension = Readonly<{
  /** The state to which T30 leads back. */
  from: ProjectStatus;
  cause: ProjectSuspended['data']['cause'];
  reason: string;
  effectiveDate: BusinessDate;
  /** INV-17: the first of the two persons. */
  consent: ResumptionConsent | null;
}>;

export type CarryOver = Readonly<{
  allocatedAmount: Yuan;
  executedAmount: Yuan;
  amount: Yuan;
  secondYearAmount: Yuan;
}>;

/** What a project's stream says about the time after the index was allocated. */
export type ProjectExecution = Readonly<{
  /** Warnings so far, closed ones among them. */
  warningCount: number;
  openWarnings: readonly OpenWarning[];
  /** Months for which a rule set warned, in order; they tell how many stand in a row (7.6). */
  warnedMonths: readonly string[];
  /** Evaluations that were answered by a warning already, by event id. */
  answeredEvaluations: readonly string[];
  /** REALLOCATE was chosen and is not decided yet. */
  adjusting: boolean;
  suspension: Suspension | null;
  carryOver: CarryOver | null;
}>;

export const notExecuting: ProjectExecution = {
  warningCount: 0,
  openWarnings: [],
  warnedMonths: [],
  answeredEvaluations: [],
  adjusting: false,
  suspension: null,
  carryOver: null,
};
