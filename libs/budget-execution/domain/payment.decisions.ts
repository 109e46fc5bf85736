import { actedBy } from '../../kernel/acted-by';
import { fenOf, yuanOf } from '../../kernel/money';
import { refuseIfAny } from '../../kernel/rule-violation';
import type { Commanded, RecordArrival, RecordPayment } from './budget-index.commands';
import type { BudgetIndexEvent, OfIndex } from './budget-index.events';
import { afterPayment, executedOf } from './budget-index.money';
import {
  amountViolations,
  futureViolations,
  importerViolations,
  issuedViolations,
  paymentFlags,
  yearViolations,
} from './budget-index.rules';
import { paymentOf, type BudgetIndex } from './budget-index.state';
import { isKnownPayment, otherContent } from './payment-change.rules';

export const about = ({ projectId, fiscalYear }: BudgetIndex, { by, now }: Commanded): OfIndex => ({
  projectId,
  fiscalYear,
  by: actedBy(by),
  at: now,
});

/** T18, T19: a fact from the treasury (INV-12); what it should not have paid is recorded and flagged (INV-11). */
export const recordPayment = (index: BudgetIndex, command: RecordPayment): readonly BudgetIndexEvent[] => {
  const { paymentId, amount, paidOn, voucherNumber = null, payee = null, today } = command;
  refuseIfAny(importerViolations(command));
  refuseIfAny(
    amountViolations('T19', '支付金额', amount, (fen) => executedOf(index) + fen),
    'value',
  );
  refuseIfAny(issuedViolations(index));
  const known = paymentOf(index, paymentId);
  if (known !== undefined && isKnownPayment(known, command)) return [];
  const at = { field: '/paymentId', label: '支付编号', value: paymentId };
  if (known !== undefined) refuseIfAny([otherContent('DEC-67', at)]);
  const on = { field: '/paidOn', label: '支付日期', value: paidOn };
  refuseIfAny([...yearViolations(on, paidOn, index), ...futureViolations(on, paidOn, today)]);
  const data = {
    ...about(index, command),
    ...afterPayment(index, executedOf(index) + fenOf(amount)),
    ...{ paymentId, amount: yuanOf(fenOf(amount)), paidOn, voucherNumber, payee },
    first: index.payments.length === 0,
    flags: paymentFlags(index, command),
  };
  return [{ type: 'PaymentRecorded', data }];
};

/** Money that arrived at the unit (到位资金, F3 and F4). */
export const recordArrival = (index: BudgetIndex, command: RecordArrival): readonly BudgetIndexEvent[] => {
  const { arrivalId, amount, arrivedOn, today } = command;
  const arrived = fenOf(index.arrivedAmount);
  refuseIfAny(importerViolations(command));
  refuseIfAny(
    amountViolations('INV-12', '到账金额', amount, (fen) => arrived + fen),
    'value',
  );
  refuseIfAny(issuedViolations(index));
  const known = index.arrivals.find((arrival) => arrival.arrivalId === arrivalId);
  if (known !== undefined && known.arrivedOn === arrivedOn && fenOf(known.amount) === fenOf(amount)) return [];
  const at = { field: '/arrivalId', label: '到账编号', value: arrivalId };
  if (known !== undefined) refuseIfAny([otherContent('INV-12', at)]);
  const on = { field: '/arrivedOn', label: '到账日期', value: arrivedOn };
  refuseIfAny([...yearViolations(on, arrivedOn, index), ...futureViolations(on, arrivedOn, today)]);
  const arrivedAmount = yuanOf(arrived + fenOf(amount));
  const data = { ...about(index, command), arrivalId, amount: yuanOf(fenOf(amount)), arrivedOn, arrivedAmount };
  return [{ type: 'MoneyArrived', data }];
};
