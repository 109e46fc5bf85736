import type { BusinessDate } from '../../kernel/instant';
import { fenOf, yuanOf, type Yuan } from '../../kernel/money';
import { unless, type Violation } from '../../kernel/rule-violation';
import { reversedOf } from './budget-index.money';
import type { BudgetIndex, Payment } from './budget-index.state';
import { broken, type Field } from './budget-index.violation';

/** DEC-67: a reversal or correction names a payment of the same project. */
export const noSuchPayment = (paymentId: string): Violation =>
  broken(
    'DEC-67',
    { field: '/paymentId', label: '支付编号', value: paymentId },
    {
      message: '该项目没有这笔支付',
      messageEn: 'The project has no such payment',
      remedy: '退回和更正须指明本项目已导入的支付编号',
      remedyEn: 'A refund or correction names a payment of this project that was imported',
    },
  );

/** An id names one fact for ever: with another content it is a mistake of the source. */
export const otherContent = (rule: string, at: Field): Violation =>
  broken(rule, at, {
    message: `${at.label} ${at.value ?? ''} 已用于内容不同的记录`,
    messageEn: 'This id was recorded before with another content',
    remedy: '已导入的支付有误时请报送更正；新的事项请使用新的编号',
    remedyEn: 'Send a correction where what was imported is wrong; a new fact has a new id',
  });

/** DEC-67: at most the (corrected) amount less earlier reversals. */
export const reversalViolations = (payment: Payment, amount: Yuan): readonly Violation[] => {
  const left = fenOf(payment.amount) - reversedOf(payment);
  return unless(fenOf(amount) <= left, () =>
    broken(
      'DEC-67',
      { field: '/amount', label: '退回金额', value: amount },
      {
        message: `退回金额超过该笔支付尚未退回的 ${yuanOf(left)} 元`,
        messageEn: `The refund is above the ${yuanOf(left)} yuan that are left of the payment`,
        remedy: '退回金额合计不得超过该笔支付的金额',
        remedyEn: 'All refunds of a payment together are at most its amount',
      },
    ),
  );
};

/** DEC-67: money comes back after it was paid. */
export const refundDateViolations = (payment: Payment, on: BusinessDate): readonly Violation[] =>
  unless(on >= payment.paidOn, () =>
    broken(
      'DEC-67',
      { field: '/on', label: '退回日期', value: on },
      {
        message: `退回日期早于支付日期 ${payment.paidOn}`,
        messageEn: `The refund is dated before the payment of ${payment.paidOn}`,
        remedy: '请填写支付之后的实际退回日期',
        remedyEn: 'State the day of the refund, which is not before the payment',
      },
    ),
  );

/** DEC-67: what came back already cannot be more than what was paid. */
export const correctedAmountViolations = (payment: Payment, amount: Yuan): readonly Violation[] => {
  const reversed = reversedOf(payment);
  return unless(fenOf(amount) >= reversed, () =>
    broken(
      'DEC-67',
      { field: '/amount', label: '更正后金额', value: amount },
      {
        message: `更正后金额低于已退回的 ${yuanOf(reversed)} 元`,
        messageEn: `The corrected amount is below the ${yuanOf(reversed)} yuan that were refunded`,
        remedy: `更正后金额不得低于 ${yuanOf(reversed)} 元`,
        remedyEn: `State at least ${yuanOf(reversed)} yuan`,
      },
    ),
  );
};

export const reasonViolations = (reason: string): readonly Violation[] =>
  unless(reason.trim() !== '', () =>
    broken(
      'DEC-67',
      { field: '/reason', label: '理由', value: reason },
      {
        message: '缺少理由',
        messageEn: 'The reason is missing',
        remedy: '请写明退回或更正的理由',
        remedyEn: 'State why it is refunded or corrected',
      },
    ),
  );

type Content = Readonly<{ amount: Yuan; paidOn: BusinessDate }>;

const sameMoney = (one: Content, other: Content): boolean =>
  fenOf(one.amount) === fenOf(other.amount) && one.paidOn === other.paidOn;

/** Sent again as it was imported, or as it stands after its corrections: the source says nothing new. */
export const isKnownPayment = (
  payment: Payment,
  given: Content & Readonly<{ voucherNumber?: string; payee?: string }>,
): boolean =>
  (sameMoney(payment.recorded, given) || sameMoney(payment, given)) &&
  payment.voucherNumber === (given.voucherNumber ?? null) &&
  payment.payee === (given.payee ?? null);

/** Every reversal and correction of the index with the payment that it names. */
export const changesOf = <Change>(
  { payments }: BudgetIndex,
  of: (payment: Payment) => readonly Change[],
): readonly Readonly<{ paymentId: string; change: Change }>[] =>
  payments.flatMap((payment) => of(payment).map((change) => ({ paymentId: payment.paymentId, change })));
