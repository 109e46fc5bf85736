import { yearOf, type BusinessDate } from '../../kernel/instant';
import { fenOf, isYuan, yuanOf, type Fen, type Yuan } from '../../kernel/money';
import type { Violation } from '../../kernel/rule-violation';
import type { Commanded } from './budget-index.commands';
import type { PaymentFlag } from './budget-index.events';
import { balanceOf } from './budget-index.money';
import { isFrozen, type BudgetIndex } from './budget-index.state';
import { AS_A_WHOLE, broken, unless, type Field } from './budget-index.violation';

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
  amount: Yuan,
  allTogether: (amount: Fen) => Fen = (one) => one,
): readonly Violation[] =>
  unless(isYuan(amount) && fenOf(amount) > 0n && isYuan(yuanOf(allTogether(fenOf(amount)))), () =>
    broken(
      rule,
      { field: '/amount', label: '金额', value: amount },
      {
        message: '金额必须是大于 0、最多两位小数、累计不超过 15 位整数的数',
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

export type AskedPayment = Readonly<{ amount: Yuan; /** As the project's stream says. */ suspended: boolean }>;

/** INV-11, clause by clause, in the order in which finance reads them. */
export const paymentFlags = (index: BudgetIndex, { amount, suspended }: AskedPayment): readonly PaymentFlag[] => [
  ...(fenOf(amount) > balanceOf(index) ? ['ABOVE_BALANCE' as const] : []),
  ...(isFrozen(index) || suspended ? ['INDEX_FROZEN' as const] : []),
];

/**
 * Why a payment would be refused if the treasury asked first: T18 without an index, INV-11 above the balance or frozen.
 * The payment that was made all the same is a fact: it is recorded with the flags of the same clauses.
 */
export const paymentCheckViolations = (index: BudgetIndex, asked: AskedPayment): readonly Violation[] => {
  const missing = issuedViolations(index);
  if (missing.length > 0) return missing;
  return paymentFlags(index, asked).map((flag) =>
    flag === 'ABOVE_BALANCE' ? above(asked.amount, balanceOf(index)) : frozen(),
  );
};
