import type { ActedBy } from '../../kernel/acted-by';
import type { Fact } from '../../kernel/decider';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';
import type { DeadlineEnding } from '../../rule-sets/domain/deadline-terms';
import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';

/** What every event of a budget index (预算指标) says; amounts in yuan. */
export type OfIndex = Readonly<{ projectId: string; fiscalYear: number; by: ActedBy; at: Instant }>;

/** One allocation (T17) as it arrived in the index; the first begins the stream. */
export type BudgetIndexIssued = Fact<
  'BudgetIndexIssued',
  OfIndex & {
    allocationNumber: number;
    amount: Yuan;
    /** All allocations so far: the limit of payments (INV-11). */
    allocatedAmount: Yuan;
    approvedAmount: Yuan;
    name: string;
    unitCode: string;
    departmentCode: string;
    classified: boolean;
  }
>;

export type MoneyArrived = Fact<
  'MoneyArrived',
  OfIndex & { arrivalId: string; amount: Yuan; arrivedOn: BusinessDate; /** All arrivals. */ arrivedAmount: Yuan }
>;

/** Why a payment that was made all the same is shown to finance (INV-11, T19). */
export type PaymentFlag = 'ABOVE_BALANCE' | 'INDEX_FROZEN' | 'AFTER_COMPLETION';

/** After this event: all payments less reversals, and what may still be paid (may be negative). */
export type AfterPayment = Readonly<{ executedAmount: Yuan; balance: Yuan }>;

/** T18, T19: a fact from the treasury (INV-12). */
export type PaymentRecorded = Fact<
  'PaymentRecorded',
  OfIndex &
    AfterPayment & {
      paymentId: string;
      amount: Yuan;
      paidOn: BusinessDate;
      voucherNumber: string | null;
      payee: string | null;
      /** True for the first payment of the year: execution starts (T18). */
      first: boolean;
      flags: readonly PaymentFlag[];
    }
>;

/** DEC-67: a refund of a payment of the same project. */
export type PaymentReversed = Fact<
  'PaymentReversed',
  OfIndex & AfterPayment & { reversalId: string; paymentId: string; amount: Yuan; on: BusinessDate; reason: string }
>;

/** DEC-67: the source corrects itself and names what it replaces. */
export type PaymentCorrected = Fact<
  'PaymentCorrected',
  OfIndex &
    AfterPayment & {
      correctionId: string;
      paymentId: string;
      replaced: Readonly<{ amount: Yuan; paidOn: BusinessDate }>;
      amount: Yuan;
      paidOn: BusinessDate;
      reason: string;
    }
>;

export type FreezeCause = 'REALLOCATE' | 'CANCEL' | 'SUSPENSION';

/** By policy; followed in the same append by `DeadlineStarted` of D18 and D19 where no freeze was open (7.6). */
export type BudgetIndexFrozen = Fact<
  'BudgetIndexFrozen',
  OfIndex & {
    /** Counts the freezes of this index. */
    freezeNumber: number;
    cause: FreezeCause;
    /** Null where finance suspended by order. */
    warningId: string | null;
    reason: string;
    effectiveDate: BusinessDate;
    /** Allocated and not paid at that moment. */
    unpaidBalance: Yuan;
  }
>;

/** By policy, when the project was resumed (T30) or finance refused a CANCEL. */
export type BudgetIndexUnfrozen = Fact<
  'BudgetIndexUnfrozen',
  OfIndex & {
    freezeNumbers: readonly number[];
    cause: 'RESUMED' | 'CANCEL_REFUSED';
    /** False where another freeze is still open. */
    released: boolean;
    effectiveDate: BusinessDate;
    deadlinesEnded: readonly DeadlineEnding[];
  }
>;

/** D19 ran out: finance decides about taking the budget back; never automatic (7.6). */
export type TakeBackTaskCreated = Fact<
  'TakeBackTaskCreated',
  OfIndex & {
    freezeNumber: number;
    deadlineId: string;
    unpaidBalance: Yuan;
    name: string;
    unitCode: string;
    departmentCode: string;
    effectiveDate: BusinessDate;
    deadlinesEnded: readonly DeadlineEnding[];
  }
>;

/** Stream `budget-{projectId}-{year}`. */
export type BudgetIndexEvent =
  | BudgetIndexIssued
  | MoneyArrived
  | PaymentRecorded
  | PaymentReversed
  | PaymentCorrected
  | BudgetIndexFrozen
  | BudgetIndexUnfrozen
  | TakeBackTaskCreated
  | DeadlineStarted;
