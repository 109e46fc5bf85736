import { fenOf, yuanOf } from '../../kernel/money';
import { refuseIfAny } from '../../kernel/rule-violation';
import type { Commanded, CorrectPayment, ReversePayment } from './budget-index.commands';
import type { BudgetIndexEvent } from './budget-index.events';
import { afterPayment, executedOf } from './budget-index.money';
import {
  amountViolations,
  futureViolations,
  importerViolations,
  issuedViolations,
  yearViolations,
} from './budget-index.rules';
import { paymentOf, type BudgetIndex, type Payment } from './budget-index.state';
import { about } from './payment.decisions';
import {
  changesOf,
  correctedAmountViolations,
  noSuchPayment,
  otherContent,
  reasonViolations,
  refundDateViolations,
  reversalViolations,
} from './payment-change.rules';

type Change = Commanded & Readonly<{ paymentId: string; amount: string; reason: string }>;

/** INV-32 lets both through after the year closed; so nothing asks for it here. */
const preconditions = (index: BudgetIndex, label: string, command: Change): void => {
  refuseIfAny(importerViolations(command));
  refuseIfAny([...amountViolations('DEC-67', label, command.amount), ...reasonViolations(command.reason)], 'value');
  refuseIfAny(issuedViolations(index));
};

const namedPayment = (index: BudgetIndex, paymentId: string): Payment => {
  const payment = paymentOf(index, paymentId);
  refuseIfAny(payment === undefined ? [noSuchPayment(paymentId)] : []);
  return payment as Payment;
};

/** DEC-67: a refund (退回); counts from its own day. */
export const reversePayment = (index: BudgetIndex, command: ReversePayment): readonly BudgetIndexEvent[] => {
  const { paymentId, reversalId, amount, on, reason, today } = command;
  preconditions(index, '退回金额', command);
  const payment = namedPayment(index, paymentId);
  const known = changesOf(index, ({ reversals }) => reversals).find(({ change }) => change.reversalId === reversalId);
  if (known !== undefined) {
    const { change } = known;
    const same = known.paymentId === paymentId && change.on === on && fenOf(change.amount) === fenOf(amount);
    refuseIfAny(same ? [] : [otherContent('DEC-67', { field: '/reversalId', label: '退回编号', value: reversalId })]);
    return [];
  }
  refuseIfAny([
    ...futureViolations({ field: '/on', label: '退回日期', value: on }, on, today),
    ...refundDateViolations(payment, on),
    ...reversalViolations(payment, amount),
  ]);
  const data = {
    ...about(index, command),
    ...afterPayment(index, executedOf(index) - fenOf(amount)),
    ...{ reversalId, paymentId, amount: yuanOf(fenOf(amount)), on, reason },
  };
  return [{ type: 'PaymentReversed', data }];
};

/** DEC-67: the source corrects itself and names what it replaces. */
export const correctPayment = (index: BudgetIndex, command: CorrectPayment): readonly BudgetIndexEvent[] => {
  const { paymentId, correctionId, amount, paidOn, reason, today } = command;
  preconditions(index, '更正后金额', command);
  const payment = namedPayment(index, paymentId);
  const known = changesOf(index, (of) => of.corrections).find(({ change }) => change.correctionId === correctionId);
  if (known !== undefined) {
    const { change } = known;
    const same = known.paymentId === paymentId && change.paidOn === paidOn && fenOf(change.amount) === fenOf(amount);
    const at = { field: '/correctionId', label: '更正编号', value: correctionId };
    refuseIfAny(same ? [] : [otherContent('DEC-67', at)]);
    return [];
  }
  const on = { field: '/paidOn', label: '支付日期', value: paidOn };
  refuseIfAny([
    ...yearViolations(on, paidOn, index),
    ...futureViolations(on, paidOn, today),
    ...correctedAmountViolations(payment, amount),
  ]);
  const replaced = { amount: payment.amount, paidOn: payment.paidOn };
  if (fenOf(replaced.amount) === fenOf(amount) && replaced.paidOn === paidOn) return [];
  const executed = executedOf(index) - fenOf(replaced.amount) + fenOf(amount);
  refuseIfAny(
    amountViolations('DEC-67', '更正后金额', amount, () => executed),
    'value',
  );
  const data = {
    ...about(index, command),
    ...afterPayment(index, executed),
    ...{ correctionId, paymentId, replaced, amount: yuanOf(fenOf(amount)), paidOn, reason },
  };
  return [{ type: 'PaymentCorrected', data }];
};
