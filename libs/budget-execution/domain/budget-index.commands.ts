import type { Commander } from '../../kernel/acted-by';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import type { BudgetIndexIssued, BudgetIndexUnfrozen, FreezeCause } from './budget-index.events';

/** What every command says (INV-29); the rest stands in the metadata of the events. */
export type Commanded = Readonly<{
  by: Commander;
  now: Instant;
  /** The date of `now` in Asia/Shanghai. */
  today: BusinessDate;
}>;

/** An allocation (T17) as the project's stream says it. */
export type AllocatedPart = Omit<BudgetIndexIssued['data'], 'by' | 'at'>;

export type IssueIndex = Commanded & Readonly<{ type: 'IssueIndex'; allocation: AllocatedPart }>;

export type GivenArrival = Readonly<{ arrivalId: string; amount: Yuan; arrivedOn: BusinessDate }>;
export type RecordArrival = Commanded & GivenArrival & Readonly<{ type: 'RecordArrival' }>;

export type GivenPayment = Readonly<{
  paymentId: string;
  amount: Yuan;
  paidOn: BusinessDate;
  voucherNumber?: string;
  payee?: string;
}>;
export type RecordPayment = Commanded &
  GivenPayment &
  Readonly<{
    type: 'RecordPayment';
    /** As the project's stream says: suspended, even where the freeze has not arrived here yet. */
    suspended: boolean;
    /** The last day of the project's execution, as its stream says; null while it lasts. */
    endedOn: BusinessDate | null;
  }>;

export type GivenReversal = Readonly<{
  paymentId: string;
  reversalId: string;
  amount: Yuan;
  on: BusinessDate;
  reason: string;
}>;
export type ReversePayment = Commanded & GivenReversal & Readonly<{ type: 'ReversePayment' }>;

export type GivenCorrection = Readonly<{
  paymentId: string;
  correctionId: string;
  amount: Yuan;
  paidOn: BusinessDate;
  reason: string;
}>;
export type CorrectPayment = Commanded & GivenCorrection & Readonly<{ type: 'CorrectPayment' }>;

export type FreezeIndex = Commanded &
  Readonly<{
    type: 'FreezeIndex';
    cause: FreezeCause;
    warningId: string | null;
    reason: string;
    effectiveDate: BusinessDate;
    calendar: WorkingCalendar;
  }>;

export type UnfreezeIndex = Commanded &
  Readonly<{
    type: 'UnfreezeIndex';
    cause: BudgetIndexUnfrozen['data']['cause'];
    /** The warning whose CANCEL was refused; null at a resumption. */
    warningId: string | null;
    effectiveDate: BusinessDate;
    deadlines: readonly DeadlineStanding[];
  }>;

/** Given by the timer or the sweeper for the version of D19 that it saw (architecture.md 4.11). */
export type CreateTakeBackTask = Commanded &
  Readonly<{
    type: 'CreateTakeBackTask';
    deadlineId: string;
    version: number;
    deadlines: readonly DeadlineStanding[];
  }>;

export type BudgetIndexCommand =
  | IssueIndex
  | RecordArrival
  | RecordPayment
  | ReversePayment
  | CorrectPayment
  | FreezeIndex
  | UnfreezeIndex
  | CreateTakeBackTask;
