import { yearOf, type BusinessDate } from '../../kernel/instant';
import { fenOf, isYuan, yuanOf, type Fen, type Yuan } from '../../kernel/money';
import { unless, type Violation } from '../../kernel/rule-violation';
import type { Commanded } from './budget-index.commands';
import type { PaymentFlag } from './budget-index.events';
import { balanceOf } from './budget-index.money';
import { isFrozen, type BudgetIndex } from './budget-index.state';
import { AS_A_WHOLE, broken, type Field } from './budget-index.violation';

/** INV-12: executed and arrived amounts are imported, never typed by a unit. */
export const importerViolations = ({ by }: Commanded): readonly Violation[] =>
  unless(by.role === 'SYSTEM', () =>
    broken('INV-12', AS_A_WHOLE, {
      message: '执行数和到位资金由国库系统导入，不能由人员填写',
      messageEn: 'Executed and arrived amounts are imported from the treasury, never typed',
      remedy: '请由国库系统的接口客户端报送',
      remedyEn: 'They are sent by the API client of the treasury',
    }),
  );

/** T18: payments are possible once the index was allocated (T17). */
export const issuedViolations = ({ issued }: BudgetIndex): readonly Violation[] =>
  unless(issued, () =>
    broken('T18', AS_A_WHOLE, {
      message: '预算指标尚未下达，不能支付',
      messageEn: 'No budget index was issued: nothing can be paid',
      remedy: '请在财政预算处（科）下达指标后办理',
      remedyEn: 'The finance budget division allocates the index first',
    }),
  );

/** Money that moved is above 0, and all of it together still has the form of an amount. */
export const amountViolations = (
  rule: string,
  label: string,
  amount: Yuan,
  allTogether: (amount: Fen) => Fen = (one) => one,
): readonly Violation[] =>
  unless(isYuan(amount) && fenOf(amount) > 0n && isYuan(yuanOf(allTogether(fenOf(amount)))), () =>
    broken(
      rule,
      { field: '/amount', label, value: amount },
      {
        message: `${label}必须大于 0、最多两位小数，累计不超过 15 位整数`,
        messageEn: 'The amount is not above 0 with at most two decimals and, all together, 15 digits',
        remedy: '请以元为单位填写大于 0 的金额',
        remedyEn: 'State an amount in yuan above 0',
      },
    ),
  );

/** INV-12: what is imported has happened. */
export const futureViolations = (at: Field, date: BusinessDate, today: BusinessDate): readonly Violation[] =>
  unless(date <= today, () =>
    broken('INV-12', at, {
      message: `${at.label}不得晚于今日`,
      messageEn: 'The date lies in the future: only what has happened is recorded',
      remedy: '请填写实际发生的日期',
      remedyEn: 'State the day on which it happened',
    }),
  );

/** INV-31: the index belongs to one fiscal year. */
export const yearViolations = (at: Field, date: BusinessDate, { fiscalYear }: BudgetIndex): readonly Violation[] =>
  unless(yearOf(date) === fiscalYear, () =>
    broken('INV-31', at, {
      message: `该指标属于 ${fiscalYear} 预算年度，${at.label}不在该年度内`,
      messageEn: `The index belongs to the fiscal year ${fiscalYear}; the date lies in another one`,
      remedy: `请填写 ${fiscalYear} 年度内的日期`,
      remedyEn: `State a date of ${fiscalYear}`,
    }),
  );

const above = (amount: Yuan, balance: Fen): Violation =>
  broken(
    'INV-11',
    { field: '/amount', label: '支付金额', value: amount },
    {
      message: `支付金额超过指标余额 ${yuanOf(balance)} 元`,
      messageEn: `The payment is above the balance of ${yuanOf(balance)} yuan`,
      remedy: '支付金额不得超过指标余额；请减少金额，或先下达指标',
      remedyEn: 'Pay at most the balance, or have more of the budget allocated first',
    },
  );

const frozen = (): Violation =>
  broken('INV-11', AS_A_WHOLE, {
    message: '预算指标已冻结或项目已暂停执行，不能支付',
    messageEn: 'The budget index is frozen or the project suspended: it takes no payment',
    remedy: '请待恢复执行、指标解冻后支付',
    remedyEn: 'Pay after the project was resumed and the index unfrozen',
  });

/** T19 pays while the project executes; after T34 nothing brings that back. */
const ended = (endedOn: BusinessDate): Violation =>
  broken('T19', AS_A_WHOLE, {
    message: `项目已于 ${endedOn} 完成或取消，不再支付`,
    messageEn: `The project was completed or cancelled on ${endedOn}: nothing is paid any more`,
    remedy: '请勿支付；结转资金待下一年度重新下达指标后支付。已经发生的支付仍由国库如实导入',
    remedyEn:
      'Do not pay; what was carried over is paid from an index of the next year. A payment that was made is still imported',
  });

/** What the project's stream says about paying. */
type Payable = Readonly<{ suspended: boolean; endedOn: BusinessDate | null }>;

export type AskedPayment = Payable & Readonly<{ amount: Yuan }>;
export type MadePayment = AskedPayment & Readonly<{ paidOn: BusinessDate }>;

const isAbove = (index: BudgetIndex, { amount }: AskedPayment): boolean => fenOf(amount) > balanceOf(index);
const isClosed = (index: BudgetIndex, { suspended }: AskedPayment): boolean => isFrozen(index) || suspended;

/**
 * INV-11 and T19, clause by clause, in the order in which finance reads them. A payment of the last day or before, that
 * is imported later, was made in time (INV-32).
 */
export const paymentFlags = (index: BudgetIndex, made: MadePayment): readonly PaymentFlag[] => [
  ...(isAbove(index, made) ? ['ABOVE_BALANCE' as const] : []),
  ...(isClosed(index, made) ? ['INDEX_FROZEN' as const] : []),
  ...(made.endedOn !== null && made.paidOn > made.endedOn ? ['AFTER_COMPLETION' as const] : []),
];

/**
 * Why a payment would be refused if the treasury asked first: T18 without an index, T19 after the execution, INV-11 above
 * the balance or frozen.
 * The payment that was made all the same is a fact: it is recorded with the flags of the same clauses.
 */
export const paymentCheckViolations = (index: BudgetIndex, asked: AskedPayment): readonly Violation[] => {
  const missing = issuedViolations(index);
  if (missing.length > 0) return missing;
  if (asked.endedOn !== null) return [ended(asked.endedOn)]; // no amount and no unfreezing would help
  return [
    ...(isAbove(index, asked) ? [above(asked.amount, balanceOf(index))] : []),
    ...(isClosed(index, asked) ? [frozen()] : []),
  ];
};
