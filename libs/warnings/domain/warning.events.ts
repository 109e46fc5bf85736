import type { ActedBy } from '../../kernel/acted-by';
import type { Fact } from '../../kernel/decider';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { DeadlineEnding } from '../../rule-sets/domain/deadline-terms';
import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import type { EvidenceReference } from '../../monitoring/domain/monitoring-report.events';
import type { OfflineCheckReason, WarningFinding } from '../../projects/domain/project-execution.events';

/** What every event of a warning (预警) says. */
export type OfWarning = Readonly<{ warningId: string; projectId: string; by: ActedBy; at: Instant }>;

/** By policy from `WarningRaised` of the project's stream. */
export type WarningOpened = Fact<
  'WarningOpened',
  OfWarning & {
    number: number;
    fiscalYear: number;
    kind: 'RULE' | 'MANUAL';
    rule: string;
    reason: string | null;
    finding: WarningFinding | null;
    warningDate: BusinessDate;
    /** D17. */
    deadlineId: string;
    dueDate: BusinessDate;
    dueInstant: Instant;
    name: string;
    unitCode: string;
    departmentCode: string;
    classified: boolean;
  }
>;

/** By policy from `WarningPeriodAdded` (INV-15). */
export type WarningFindingAdded = Fact<'WarningFindingAdded', OfWarning & { finding: WarningFinding }>;

/** 7.6: three in a row, or a secret project. */
export type OfflineCheckOrdered = Fact<
  'OfflineCheckOrdered',
  OfWarning & { reasons: readonly OfflineCheckReason[]; monthsInARow: number }
>;

export type WarningAcknowledged = Fact<'WarningAcknowledged', OfWarning>;

export type DispositionChoice = 'CONTINUE' | 'REALLOCATE' | 'CANCEL';

/** T23 (INV-16). */
export type DispositionChosen = Fact<
  'DispositionChosen',
  OfWarning & {
    fiscalYear: number;
    choice: DispositionChoice;
    reason: string;
    measures: string | null;
    forecast: string | null;
    /** REALLOCATE and CANCEL: the index is frozen from this day. */
    effectiveDate: BusinessDate;
    deadlinesEnded: readonly DeadlineEnding[];
  }
>;

/** T23: finance on CANCEL. Not confirmed: the warning is open again and D17 starts anew (`DeadlineStarted`). */
export type DispositionConfirmed = Fact<
  'DispositionConfirmed',
  OfWarning & {
    fiscalYear: number;
    confirmed: boolean;
    reason: string | null;
    effectiveDate: BusinessDate;
    /** Confirmed: nothing is left to propose, so D18 is superseded. */
    deadlinesEnded: readonly DeadlineEnding[];
  }
>;

/** T24: silence over D17. */
export type DispositionTimedOut = Fact<
  'DispositionTimedOut',
  OfWarning & {
    fiscalYear: number;
    deadlineId: string;
    version: number;
    dueInstant: Instant;
    effectiveDate: BusinessDate;
    deadlinesEnded: readonly DeadlineEnding[];
  }
>;

export type FreezeProposalChoice = 'REALLOCATE' | 'GIVE_BACK' | 'CORRECT_AND_CONTINUE';

/** T23a; meets D18 and D19. */
export type FreezeProposalMade = Fact<
  'FreezeProposalMade',
  OfWarning & {
    fiscalYear: number;
    choice: FreezeProposalChoice;
    reason: string;
    documents: readonly EvidenceReference[];
    deadlinesEnded: readonly DeadlineEnding[];
  }
>;

export type WarningOutcome = 'CONTINUED' | 'REALLOCATED' | 'CANCELLED' | 'RESUMED';

/** By the disposition itself (CONTINUE), by finance (CANCEL), or by policy when the project was resumed (T30) or cancelled. */
export type WarningClosed = Fact<
  'WarningClosed',
  OfWarning & {
    outcome: WarningOutcome;
    /** D17, where the warning was closed before it was answered. */
    deadlinesEnded: readonly DeadlineEnding[];
  }
>;

/** Stream `warning-{warningId}`. */
export type WarningEvent =
  | WarningOpened
  | WarningFindingAdded
  | OfflineCheckOrdered
  | WarningAcknowledged
  | DispositionChosen
  | DispositionConfirmed
  | DispositionTimedOut
  | FreezeProposalMade
  | WarningClosed
  | DeadlineStarted;
