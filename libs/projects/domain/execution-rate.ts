import { decimal, roundHalfUp2 } from '../../kernel/decimal';
import type { Yuan } from '../../kernel/money';

/** F1: executed / adjusted budget in percent, two decimals, not capped; null when the budget is 0 (DEC-24). */
export const executionRate = (executedAmount: Yuan, adjustedBudget: Yuan): string | null => {
  const budget = decimal(adjustedBudget);
  return budget.isZero() ? null : roundHalfUp2(decimal(executedAmount).times(100).div(budget));
};
