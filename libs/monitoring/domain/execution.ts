import { decimal, type Decimal } from '../../kernel/decimal';

/** F1 预算执行率: E / B, not capped; null when B = 0 (DEC-24). */
export const executionRate = (executed: Decimal, budget: Decimal): Decimal | null =>
  budget.isZero() ? null : executed.div(budget);

/** F15 序时进度: m / 12. */
export const timeProgress = (month: number): Decimal => decimal(String(month)).div(12);

/** F16 相对执行进度: (E / B) / (m / 12), as one quotient so that nothing is cut on the way; null when B = 0. */
export const relativeExecution = (executed: Decimal, budget: Decimal, month: number): Decimal | null =>
  budget.isZero() ? null : executed.times(12).div(budget.times(month));

/** F20 全年预计执行率: expected full-year E / B; null when B = 0. It never raises a warning (domain.md 7.5). */
export const forecastExecutionRate = (expectedFullYear: Decimal, budget: Decimal): Decimal | null =>
  executionRate(expectedFullYear, budget);
