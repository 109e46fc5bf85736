import type { BusinessDate } from '../../kernel/instant';
import { fenOf, sumFen, yuanOf, type Fen } from '../../kernel/money';
import type { AfterPayment, PaymentCorrected, PaymentFlag } from './budget-index.events';
import type { BudgetIndex, Payment } from './budget-index.state';

export const reversedOf = ({ reversals }: Payment): Fen => sumFen(reversals.map(({ amount }) => amount));

/** All payments, as corrected, less all reversals. */
export const executedOf = ({ payments }: BudgetIndex): Fen =>
  payments.reduce((sum, payment) => sum + fenOf(payment.amount) - reversedOf(payment), 0n);

/** A reversal never counts before its payment, even where a correction moved the payment behind it. */
const netUpTo = (payment: Payment, date: BusinessDate): Fen => {
  if (payment.paidOn > date) return 0n;
  const reversed = payment.reversals.filter(({ on }) => on <= date).map(({ amount }) => amount);
  return fenOf(payment.amount) - sumFen(reversed);
};

/** The executed amount at the end of a day: payments by `paidOn`, reversals by `on` (DEC-33). */
export const executedUpTo = ({ payments }: BudgetIndex, date: BusinessDate): Fen =>
  payments.reduce((sum, payment) => sum + netUpTo(payment, date), 0n);

/** What may still be paid; below 0 where the treasury paid more than was allocated. */
export const balanceOf = (index: BudgetIndex): Fen => fenOf(index.allocatedAmount) - executedOf(index);

/** Allocated and not paid: what finance may take back (INV-18). */
export const unpaidBalanceOf = (index: BudgetIndex): Fen => {
  const balance = balanceOf(index);
  return balance > 0n ? balance : 0n;
};

/** What the events say after a payment, reversal or correction. */
export const afterPayment = ({ allocatedAmount }: BudgetIndex, executed: Fen): AfterPayment => ({
  executedAmount: yuanOf(executed),
  balance: yuanOf(fenOf(allocatedAmount) - executed),
});

/** INV-11: a correction that raises a payment above the balance is shown to finance like such a payment. */
export const flagsAfterCorrection = (
  flags: readonly PaymentFlag[],
  { amount, replaced, balance }: PaymentCorrected['data'],
): readonly PaymentFlag[] => {
  const above = balance.startsWith('-') && fenOf(amount) > fenOf(replaced.amount);
  return above && !flags.includes('ABOVE_BALANCE') ? [...flags, 'ABOVE_BALANCE'] : flags;
};
