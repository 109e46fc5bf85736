import { unreachable } from '../../kernel/decider';
import { yuanOf } from '../../kernel/money';
import type * as events from './budget-index.events';
import { balanceOf, flagsAfterCorrection } from './budget-index.money';
import type { BudgetIndex, Payment } from './budget-index.state';

type Data<Event extends { data: object }> = Event['data'];

const issued = (index: BudgetIndex, data: Data<events.BudgetIndexIssued>): BudgetIndex => {
  const { projectId, fiscalYear, name, unitCode, departmentCode, classified, approvedAmount, allocatedAmount } = data;
  const { allocationNumber, amount, at } = data;
  const after = {
    ...index,
    ...{ projectId, fiscalYear, name, unitCode, departmentCode, classified, approvedAmount, allocatedAmount },
    issued: true,
    allocations: [...index.allocations, { allocationNumber, amount, at }],
  };
  return { ...after, balance: yuanOf(balanceOf(after)) };
};

const arrived = (index: BudgetIndex, data: Data<events.MoneyArrived>): BudgetIndex => {
  const { arrivalId, amount, arrivedOn, arrivedAmount } = data;
  return { ...index, arrivedAmount, arrivals: [...index.arrivals, { arrivalId, amount, arrivedOn }] };
};

const paid = (index: BudgetIndex, data: Data<events.PaymentRecorded>): BudgetIndex => {
  const { paymentId, amount, paidOn, voucherNumber, payee, flags, executedAmount, balance } = data;
  const recorded = { amount, paidOn };
  const payment = { paymentId, amount, paidOn, recorded, voucherNumber, payee, flags, reversals: [], corrections: [] };
  return { ...index, executedAmount, balance, payments: [...index.payments, payment] };
};

type ChangesPayment = events.AfterPayment & Readonly<{ paymentId: string }>;

const changed = (index: BudgetIndex, after: ChangesPayment, change: (payment: Payment) => Payment): BudgetIndex => {
  const { paymentId, executedAmount, balance } = after;
  const payments = index.payments.map((payment) => (payment.paymentId === paymentId ? change(payment) : payment));
  return { ...index, executedAmount, balance, payments };
};

const reversed = (index: BudgetIndex, data: Data<events.PaymentReversed>): BudgetIndex => {
  const { reversalId, amount, on, reason } = data;
  const reversal = { reversalId, amount, on, reason };
  return changed(index, data, (payment) => ({ ...payment, reversals: [...payment.reversals, reversal] }));
};

const corrected = (index: BudgetIndex, data: Data<events.PaymentCorrected>): BudgetIndex => {
  const { correctionId, amount, paidOn, reason } = data;
  const correction = { correctionId, amount, paidOn, reason };
  return changed(index, data, (payment) => ({
    ...payment,
    amount,
    paidOn,
    flags: flagsAfterCorrection(payment.flags, data),
    corrections: [...payment.corrections, correction],
  }));
};

const frozen = (index: BudgetIndex, data: Data<events.BudgetIndexFrozen>): BudgetIndex => {
  const { freezeNumber, cause, warningId, reason, effectiveDate, unpaidBalance } = data;
  const freeze = { freezeNumber, cause, warningId, reason, effectiveDate, unpaidBalance, ended: null };
  return { ...index, freezes: [...index.freezes, freeze] };
};

type EndsDeadlines = Pick<Data<events.BudgetIndexUnfrozen>, 'deadlinesEnded'>;

const withoutEnded = (
  { openDeadlines }: BudgetIndex,
  { deadlinesEnded }: EndsDeadlines,
): BudgetIndex['openDeadlines'] =>
  openDeadlines.filter((open) => !deadlinesEnded.some(({ deadlineId }) => deadlineId === open.deadlineId));

const unfrozen = (index: BudgetIndex, data: Data<events.BudgetIndexUnfrozen>): BudgetIndex => {
  const ended = { cause: data.cause, effectiveDate: data.effectiveDate };
  const freezes = index.freezes.map((freeze) =>
    data.freezeNumbers.includes(freeze.freezeNumber) ? { ...freeze, ended } : freeze,
  );
  return { ...index, freezes, openDeadlines: withoutEnded(index, data) };
};

const toTakeBack = (index: BudgetIndex, data: Data<events.TakeBackTaskCreated>): BudgetIndex => {
  const { freezeNumber, deadlineId, unpaidBalance, effectiveDate } = data;
  const task = { freezeNumber, deadlineId, unpaidBalance, effectiveDate };
  return { ...index, takeBackTasks: [...index.takeBackTasks, task], openDeadlines: withoutEnded(index, data) };
};

const started = (
  index: BudgetIndex,
  data: Data<events.BudgetIndexEvent & { type: 'DeadlineStarted' }>,
): BudgetIndex => {
  const { deadlineId, code, round, period } = data;
  return {
    ...index,
    openDeadlines: [...index.openDeadlines, { deadlineId, code, round, dueInstant: period.dueInstant }],
  };
};

/** Never refuses, never reads a clock: whatever was recorded is folded. */
export const evolve = (index: BudgetIndex, event: events.BudgetIndexEvent): BudgetIndex => {
  switch (event.type) {
    case 'BudgetIndexIssued':
      return issued(index, event.data);
    case 'MoneyArrived':
      return arrived(index, event.data);
    case 'PaymentRecorded':
      return paid(index, event.data);
    case 'PaymentReversed':
      return reversed(index, event.data);
    case 'PaymentCorrected':
      return corrected(index, event.data);
    case 'BudgetIndexFrozen':
      return frozen(index, event.data);
    case 'BudgetIndexUnfrozen':
      return unfrozen(index, event.data);
    case 'TakeBackTaskCreated':
      return toTakeBack(index, event.data);
    case 'DeadlineStarted':
      return started(index, event.data);
    default:
      return unreachable(event);
  }
};
