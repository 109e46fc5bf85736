import type { Commander } from '../../kernel/acted-by';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import type { EvidenceReference } from '../../monitoring/domain/monitoring-report.events';
import type { OfflineCheckReason, WarningFinding, WarningRaised } from '../../projects/domain/project-execution.events';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import type { BudgetFreezes } from './budget-freezes';
import type { DispositionChoice, FreezeProposalChoice } from './warning.events';

/** What every command says (INV-29); the rest stands in the metadata of the events. */
export type Commanded = Readonly<{
  by: Commander;
  now: Instant;
  /** The date of `now` in Asia/Shanghai. */ today: BusinessDate;
}>;

/** Everything a guard may ask; the content of the command apart. */
export type Circumstances = Commanded &
  Readonly<{
    calendar: WorkingCalendar;
    /** How D17 of the warning, and D18 and D19 of its budget index, stand in their own streams. */
    deadlines: readonly DeadlineStanding[];
    /** From the events of the budget index of the warning's year. */
    freezes: BudgetFreezes;
  }>;

/** By policy: the fact of the project's stream begins the warning's own one. */
export type OpenWarning = Circumstances & Readonly<{ type: 'OpenWarning'; raised: WarningRaised['data'] }>;
/** By policy (INV-15). */
export type AddFinding = Circumstances &
  Readonly<{
    type: 'AddFinding';
    finding: WarningFinding;
    monthsInARow: number;
    offlineCheck: readonly OfflineCheckReason[];
  }>;
export type AcknowledgeWarning = Circumstances & Readonly<{ type: 'AcknowledgeWarning' }>;
export type ChooseDisposition = Circumstances &
  Readonly<{
    type: 'ChooseDisposition';
    choice: DispositionChoice;
    reason: string;
    measures?: string;
    forecast?: string;
  }>;
export type ConfirmDisposition = Circumstances &
  Readonly<{ type: 'ConfirmDisposition'; confirmed: boolean; reason?: string }>;
/** Given by the timer or the sweeper for the version of D17 that it saw (architecture.md 4.11). */
export type TimeOutDisposition = Circumstances &
  Readonly<{ type: 'TimeOutDisposition'; deadlineId: string; version: number }>;
export type MakeProposal = Circumstances &
  Readonly<{
    type: 'MakeProposal';
    choice: FreezeProposalChoice;
    reason: string;
    documents: readonly EvidenceReference[];
    /** Hashes of the documents that are kept (INV-38). */
    storedDocuments: readonly string[];
  }>;
/** By policy, when the project was resumed (T30) or cancelled. */
export type CloseWarning = Circumstances & Readonly<{ type: 'CloseWarning'; outcome: 'RESUMED' | 'CANCELLED' }>;

export type WarningCommand =
  | OpenWarning
  | AddFinding
  | AcknowledgeWarning
  | ChooseDisposition
  | ConfirmDisposition
  | TimeOutDisposition
  | MakeProposal
  | CloseWarning;
