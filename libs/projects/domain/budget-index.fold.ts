import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import type { Yuan } from '../../kernel/money';

/** The stream of a project's budget index for a year (domain.md 8.2). */
export const budgetStream = (projectId: string, fiscalYear: number): string => `budget-${projectId}-${fiscalYear}`;

/** What a project looks at in its budget index; amounts in yuan. */
export type BudgetIndexFigures = Readonly<{
  arrivedAmount: Yuan;
  /** All payments less reversals. */
  executedAmount: Yuan;
  openFreezes: readonly number[];
}>;

export const emptyIndex: BudgetIndexFigures = { arrivedAmount: '0.00', executedAmount: '0.00', openFreezes: [] };

/** Folds any event of the index; those that say nothing about the figures leave them as they are. */
export const figuresAfter = (figures: BudgetIndexFigures, event: BudgetIndexEvent): BudgetIndexFigures => {
  switch (event.type) {
    case 'MoneyArrived':
      return { ...figures, arrivedAmount: event.data.arrivedAmount };
    case 'PaymentRecorded':
    case 'PaymentReversed':
    case 'PaymentCorrected':
      return { ...figures, executedAmount: event.data.executedAmount };
    case 'BudgetIndexFrozen':
      return { ...figures, openFreezes: [...figures.openFreezes, event.data.freezeNumber] };
    case 'BudgetIndexUnfrozen': {
      const { freezeNumbers } = event.data;
      return { ...figures, openFreezes: figures.openFreezes.filter((open) => !freezeNumbers.includes(open)) };
    }
    default:
      return figures;
  }
};
