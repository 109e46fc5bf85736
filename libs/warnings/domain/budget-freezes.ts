import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import type { StartedDeadline } from './warning.state';

/** What a decision about a warning asks of the budget index (预算指标) of its year. */
export type BudgetFreezes = Readonly<{
  open: readonly Readonly<{ freezeNumber: number; warningId: string | null }>[];
  /** D18 and D19 as the freezes started them and nothing in that stream has ended them. */
  deadlines: readonly StartedDeadline[];
}>;

export const unfrozen: BudgetFreezes = { open: [], deadlines: [] };

/** Stream of the budget index (domain.md 8.2). */
export const budgetIndexStream = (projectId: string, fiscalYear: number): string => `budget-${projectId}-${fiscalYear}`;

const withoutEnded = (
  { open, deadlines }: BudgetFreezes,
  ended: readonly Readonly<{ deadlineId: string }>[],
): BudgetFreezes => ({
  open,
  deadlines: deadlines.filter(({ deadlineId }) => !ended.some((ending) => ending.deadlineId === deadlineId)),
});

/** The warnings' own fold of the index: only what is frozen, by which warning, and what runs because of it. */
export const freezesAfter = (freezes: BudgetFreezes, event: BudgetIndexEvent): BudgetFreezes => {
  switch (event.type) {
    case 'BudgetIndexFrozen': {
      const { freezeNumber, warningId } = event.data;
      return { ...freezes, open: [...freezes.open, { freezeNumber, warningId }] };
    }
    case 'DeadlineStarted': {
      const { deadlineId, code, period } = event.data;
      const { dueDate, dueInstant } = period;
      return { ...freezes, deadlines: [...freezes.deadlines, { deadlineId, code, dueDate, dueInstant }] };
    }
    case 'BudgetIndexUnfrozen': {
      const { freezeNumbers, deadlinesEnded } = event.data;
      const open = freezes.open.filter(({ freezeNumber }) => !freezeNumbers.includes(freezeNumber));
      return withoutEnded({ ...freezes, open }, deadlinesEnded);
    }
    case 'TakeBackTaskCreated':
      return withoutEnded(freezes, event.data.deadlinesEnded);
    default:
      return freezes;
  }
};

export const isFrozenBy = ({ open }: BudgetFreezes, warningId: string): boolean =>
  open.some((freeze) => freeze.warningId === warningId);
