import { decimal, isDecimal, roundHalfUp2 } from '../../kernel/decimal';
import { fenOf, isYuan, sumFen, yuanOf, type Fen, type Yuan } from '../../kernel/money';
import { unless, type Violation } from '../../kernel/rule-violation';
import type { CostItem, Funding, ProjectApplication } from './project-application';
import { brokenField } from './project-violation';

/** Null while one of the amounts is missing or malformed; that is told on its own. */
const total = (amounts: readonly (Yuan | undefined)[]): Fen | null => {
  const known = amounts.flatMap((amount) => (amount !== undefined && isYuan(amount) ? [amount] : []));
  return known.length === amounts.length && known.length > 0 ? sumFen(known) : null;
};

/** INV-01: sum of the sources. */
export const sumOfSources = ({ appropriation, carryOver, other }: Funding): Fen | null =>
  total([appropriation, carryOver, other]);

/** INV-01: sum of the cost items. */
export const sumOfCostItems = (items: readonly CostItem[]): Fen | null => total(items.map(({ amount }) => amount));

/** INV-01: amount of a row = quantity × unit price, rounded once, half-up, to the fen. Null where a number is missing. */
export const computedAmount = ({ quantity, unitPrice }: CostItem): Yuan | null => {
  if (quantity === undefined || unitPrice === undefined || !isDecimal(quantity) || !isYuan(unitPrice)) return null;
  return roundHalfUp2(decimal(quantity).times(decimal(unitPrice)));
};

/** INV-01 for one row of the budget detail. */
export const rowIsBalanced = (row: CostItem): boolean => {
  const computed = computedAmount(row);
  if (computed === null || row.amount === undefined || !isYuan(row.amount)) return true;
  return decimal(row.amount).equals(decimal(computed));
};

const unbalanced = (field: string, value: Fen, wanted: Fen, what: string, whatEn: string): Violation =>
  brokenField('INV-01', field, yuanOf(value), {
    message: `${what}为 ${yuanOf(value)} 元，与年度资金总额 ${yuanOf(wanted)} 元不一致`,
    messageEn: `The ${whatEn} come to ${yuanOf(value)} yuan, the total is ${yuanOf(wanted)} yuan`,
    remedy: '请调整各项金额或年度资金总额，使三者相等',
    remedyEn: 'Change the amounts or the total until they are equal',
  });

const rowViolation = (row: CostItem, n: number): Violation =>
  brokenField('INV-01', `/costItems/${n}/amount`, row.amount, {
    message: `支出明细第 ${n + 1} 行的金额不等于数量乘以单价（${computedAmount(row) ?? ''} 元）`,
    messageEn: `The amount of cost item ${n + 1} is not quantity × unit price (${computedAmount(row) ?? ''} yuan)`,
    remedy: '请更正数量、单价或金额',
    remedyEn: 'Correct the quantity, the unit price or the amount',
  });

/** INV-01: total budget = sum of sources = sum of cost items; every row adds up. */
export const balanceViolations = (draft: ProjectApplication): readonly Violation[] => {
  const wanted = total([draft.totalAmount]);
  const sources = sumOfSources(draft.funding ?? {});
  const items = sumOfCostItems(draft.costItems ?? []);
  const differs = (sum: Fen | null): sum is Fen => wanted !== null && sum !== null && sum !== wanted;
  return [
    ...(differs(sources) ? [unbalanced('/funding', sources, wanted ?? 0n, '资金来源合计', 'sources')] : []),
    ...(differs(items) ? [unbalanced('/costItems', items, wanted ?? 0n, '支出明细合计', 'cost items')] : []),
    ...(draft.costItems ?? []).flatMap((row, n) => unless(rowIsBalanced(row), () => rowViolation(row, n))),
  ];
};

/** The amount applied for; 0 while it is missing or malformed. */
export const appliedAmount = ({ totalAmount }: ProjectApplication): Fen =>
  totalAmount !== undefined && isYuan(totalAmount) ? fenOf(totalAmount) : 0n;
