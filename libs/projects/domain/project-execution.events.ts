import type { ActedBy } from '../../kernel/acted-by';
import type { Fact } from '../../kernel/decider';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';
import type { Light, Trigger } from '../../rule-sets/domain/monitoring-rule-set';
import type { RuleSetReference } from '../../rule-sets/domain/rule-set';
import type { OfProject } from './project-drafting.events';
import type { ProjectStatus } from './project-status';

/** T18: begun by policy from the first payment in the stream of the budget index. */
export type ExecutionStarted = Fact<
  'ExecutionStarted',
  OfProject & { fiscalYear: number; paymentId: string; paidOn: BusinessDate }
>;

/** What an evaluation found, with the rule sets by which it was found (DEC-01); rates in percent, two decimals. */
export type WarningFinding = Readonly<{
  /** The monitored month, `2026-06`. */
  month: string;
  /** Triggers that had not fired for that month before (DEC-34). */
  triggers: readonly Trigger[];
  executionRate: string | null;
  relativeExecution: string | null;
  attainment: string | null;
  relativeGoalAttainment: string | null;
  gap: string | null;
  budgetLight: Light;
  goalLight: Light;
  ruleSet: RuleSetReference;
  lightRuleSet: RuleSetReference;
  /** The stored evaluation with its inputs: stream and event id. */
  evaluation: Readonly<{ stream: string; eventId: string }>;
}>;

/** Why the warning also orders a check on the spot (7.6). */
export type OfflineCheckReason = 'THREE_IN_A_ROW' | 'SECRET';

/** T22; keeps INV-15, so it stands in the project's stream. Followed by `DeadlineStarted` of D17 in the same append. */
export type WarningRaised = Fact<
  'WarningRaised',
  OfProject & {
    /** `<projectId>-w<number>`; the warning's own stream is `warning-<warningId>`. */
    warningId: string;
    /** Counts the warnings of the project. */
    number: number;
    fiscalYear: number;
    kind: 'RULE' | 'MANUAL';
    /** One open warning per project and rule (INV-15): the id of the rule set, or MANUAL. */
    rule: string;
    /** Why it was raised by hand; null where the rule set says so. */
    reason: string | null;
    /** Null where it was raised by hand. */
    finding: WarningFinding | null;
    /** DEC-25, DEC-34: D17 counts from it. */
    warningDate: BusinessDate;
    /** Of D17. */
    deadlineId: string;
    dueDate: BusinessDate;
    dueInstant: Instant;
    name: string;
    unitCode: string;
    departmentCode: string;
    classified: boolean;
    /** Successive evaluated months with a warning, this one included; 0 by hand. */
    monthsInARow: number;
    offlineCheck: readonly OfflineCheckReason[];
  }
>;

/** INV-15: a new period adds to the open warning of the same rule. It starts no new deadline. */
export type WarningPeriodAdded = Fact<
  'WarningPeriodAdded',
  OfProject & {
    warningId: string;
    finding: WarningFinding;
    monthsInARow: number;
    offlineCheck: readonly OfflineCheckReason[];
  }
>;

/** The disposition was chosen (T23), so the project is warned no longer; REALLOCATE makes it ADJUSTING. */
export type WarningSettled = Fact<
  'WarningSettled',
  OfProject & { warningId: string; choice: 'CONTINUE' | 'REALLOCATE' }
>;

/** T24 or T25 (INV-17); the index is frozen from it. */
export type ProjectSuspended = Fact<
  'ProjectSuspended',
  OfProject & {
    fiscalYear: number;
    cause: 'DISPOSITION_TIMED_OUT' | 'ORDER';
    /** The warning that was not answered; null by order. */
    warningId: string | null;
    reason: string;
    from: ProjectStatus;
    /** The due date of D17 at a time-out (DEC-26), else the day of the order. */
    effectiveDate: BusinessDate;
  }
>;

export type ResumptionConsent = Readonly<{ by: ActedBy; at: Instant; basis: string }>;

/** The first of the two persons of T30. */
export type ResumptionConsented = Fact<'ResumptionConsented', OfProject & { basis: string }>;

/** T30 (INV-17, DEC-47): the second person's consent. */
export type ProjectResumed = Fact<
  'ProjectResumed',
  OfProject & {
    fiscalYear: number;
    /** The state before the suspension. */
    to: ProjectStatus;
    consents: readonly ResumptionConsent[];
    /** Timed-out warnings that it closes. */
    warningsClosed: readonly string[];
    effectiveDate: BusinessDate;
  }
>;

/** T23: CANCEL, confirmed by finance (INV-16). */
export type ProjectCancelled = Fact<
  'ProjectCancelled',
  OfProject & { fiscalYear: number; warningId: string; reason: string; effectiveDate: BusinessDate }
>;

/** T34. */
export type ExecutionCompleted = Fact<
  'ExecutionCompleted',
  OfProject & {
    fiscalYear: number;
    from: ProjectStatus;
    cause: 'YEAR_END' | 'WORK_END';
    effectiveDate: BusinessDate;
  }
>;

/** T34, INV-33: what was allocated and not paid. */
export type CarryOverRecorded = Fact<
  'CarryOverRecorded',
  OfProject & {
    fiscalYear: number;
    allocatedAmount: Yuan;
    executedAmount: Yuan;
    amount: Yuan;
    /** The part that was carried over into this year already and is unpaid again: two years (预算法 42). */
    secondYearAmount: Yuan;
    /** True where FIN_BUDGET is told of it (INV-33). */
    reported: boolean;
  }
>;

export type ProjectExecutionEvent =
  | ExecutionStarted
  | WarningRaised
  | WarningPeriodAdded
  | WarningSettled
  | ProjectSuspended
  | ResumptionConsented
  | ProjectResumed
  | ProjectCancelled
  | ExecutionCompleted
  | CarryOverRecorded;
