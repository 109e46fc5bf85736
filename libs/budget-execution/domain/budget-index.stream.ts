/** The stream of a budget index (预算指标), one per project and fiscal year (domain.md 8.2). */
export const budgetIndexStream = (projectId: string, fiscalYear: number): string => `budget-${projectId}-${fiscalYear}`;
