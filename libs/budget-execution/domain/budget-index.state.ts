import type { BusinessDate, Instant } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';
import type { BudgetIndexUnfrozen, FreezeCause, PaymentFlag } from './budget-index.events';

export type Allocation = Readonly<{ allocationNumber: number; amount: Yuan; at: Instant }>;
export type Arrival = Readonly<{ arrivalId: string; amount: Yuan; arrivedOn: BusinessDate }>;
export type Reversal = Readonly<{ reversalId: string; amount: Yuan; on: BusinessDate; reason: string }>;
export type Correction = Readonly<{ correctionId: string; amount: Yuan; paidOn: BusinessDate; reason: string }>;

/** A payment as it counts now; `recorded` is what was imported first (both stay visible, DEC-67). */
export type Payment = Readonly<{
  paymentId: string;
  amount: Yuan;
  paidOn: BusinessDate;
  recorded: Readonly<{ amount: Yuan; paidOn: BusinessDate }>;
  voucherNumber: string | null;
  payee: string | null;
  flags: readonly PaymentFlag[];
  reversals: readonly Reversal[];
  corrections: readonly Correction[];
}>;

export type Freeze = Readonly<{
  freezeNumber: number;
  cause: FreezeCause;
  warningId: string | null;
  reason: string;
  effectiveDate: BusinessDate;
  unpaidBalance: Yuan;
  /** Null while it is open. */
  ended: Readonly<{ cause: BudgetIndexUnfrozen['data']['cause']; effectiveDate: BusinessDate }> | null;
}>;

/** A deadline that this stream started and has not ended; its present due instant stands in its own stream. */
export type OpenDeadline = Readonly<{ deadlineId: string; code: string; round: number; dueInstant: Instant }>;

export type TakeBackTask = Readonly<{
  freezeNumber: number;
  deadlineId: string;
  unpaidBalance: Yuan;
  effectiveDate: BusinessDate;
}>;

/** What its own stream says about the index of one year. Amounts in yuan text, so that the state is plain JSON. */
export type BudgetIndex = Readonly<{
  /** False: nothing was allocated yet. */
  issued: boolean;
  projectId: string;
  fiscalYear: number;
  name: string;
  unitCode: string;
  departmentCode: string;
  classified: boolean;
  approvedAmount: Yuan;
  allocatedAmount: Yuan;
  arrivedAmount: Yuan;
  executedAmount: Yuan;
  balance: Yuan;
  allocations: readonly Allocation[];
  arrivals: readonly Arrival[];
  payments: readonly Payment[];
  freezes: readonly Freeze[];
  openDeadlines: readonly OpenDeadline[];
  takeBackTasks: readonly TakeBackTask[];
}>;

export const notIssued: BudgetIndex = {
  issued: false,
  projectId: '',
  fiscalYear: 0,
  name: '',
  unitCode: '',
  departmentCode: '',
  classified: false,
  approvedAmount: '0.00',
  allocatedAmount: '0.00',
  arrivedAmount: '0.00',
  executedAmount: '0.00',
  balance: '0.00',
  allocations: [],
  arrivals: [],
  payments: [],
  freezes: [],
  openDeadlines: [],
  takeBackTasks: [],
};

export const openFreezes = ({ freezes }: BudgetIndex): readonly Freeze[] =>
  freezes.filter(({ ended }) => ended === null);

/** INV-11: a frozen index takes no payment. */
export const isFrozen = (index: BudgetIndex): boolean => openFreezes(index).length > 0;

export const paymentOf = ({ payments }: BudgetIndex, paymentId: string): Payment | undefined =>
  payments.find((payment) => payment.paymentId === paymentId);
