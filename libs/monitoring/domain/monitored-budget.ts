import type { BusinessDate } from '../../kernel/instant';
import { fenOf, yuanOf, type Yuan } from '../../kernel/money';
import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import type { MonitoredProject } from './monitored-project';
import type { ReportMoney } from './monitoring-report.events';

type Dated = Readonly<{ amount: Yuan; on: BusinessDate }>;

/** What monitoring knows of the budget index: its own fold over the stream of the year. */
export type MonitoredBudget = Readonly<{
  allocatedAmount: Yuan;
  /** By payment id, as corrected last (DEC-67). */
  payments: Readonly<Record<string, Dated>>;
  reversals: readonly Dated[];
  arrivals: readonly Dated[];
}>;

export const noBudget: MonitoredBudget = { allocatedAmount: '0.00', payments: {}, reversals: [], arrivals: [] };

const withPayment = (budget: MonitoredBudget, paymentId: string, payment: Dated): MonitoredBudget => ({
  ...budget,
  payments: { ...budget.payments, [paymentId]: payment },
});

export const monitoredBudgetAfter = (budget: MonitoredBudget, event: BudgetIndexEvent): MonitoredBudget => {
  switch (event.type) {
    case 'BudgetIndexIssued':
      return { ...budget, allocatedAmount: event.data.allocatedAmount };
    case 'MoneyArrived': {
      const { amount, arrivedOn } = event.data;
      return { ...budget, arrivals: [...budget.arrivals, { amount, on: arrivedOn }] };
    }
    case 'PaymentRecorded':
    case 'PaymentCorrected': {
      const { paymentId, amount, paidOn } = event.data;
      return withPayment(budget, paymentId, { amount, on: paidOn });
    }
    case 'PaymentReversed': {
      const { amount, on } = event.data;
      return { ...budget, reversals: [...budget.reversals, { amount, on }] };
    }
    default:
      return budget;
  }
};

const upTo = (entries: readonly Dated[], day: BusinessDate): bigint =>
  entries.filter(({ on }) => on <= day).reduce((sum, { amount }) => sum + fenOf(amount), 0n);

/** DEC-33: executed by `paidOn` up to that day, as imported so far; the same for refunds and arrivals. */
export const moneyAt = (
  { approvedAmount, allocatedAmount }: Pick<MonitoredProject, 'approvedAmount' | 'allocatedAmount'>,
  { payments, reversals, arrivals }: MonitoredBudget,
  day: BusinessDate,
): ReportMoney => {
  const paid = Object.values(payments);
  return {
    initialBudget: approvedAmount ?? '0.00',
    adjustedBudget: approvedAmount ?? '0.00',
    allocatedAmount,
    arrivedAmount: yuanOf(upTo(arrivals, day)),
    executedAmount: yuanOf(upTo(paid, day) - upTo(reversals, day)),
    imported: paid.length > 0,
  };
};
