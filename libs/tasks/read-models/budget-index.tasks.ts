import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import type { RecordedEvent } from '../../event-store/event-store.port';
import type { DispositionConfirmed, FreezeProposalMade } from '../../warnings/domain/warning.events';
import { begun, changing, ended, isWaiting, making, taskIdOf, type TaskChange, type TaskFamily } from './task-change';
import type { TaskDetail, TaskRow } from './task-row';

const HANDLED = [
  'BudgetIndexIssued',
  'BudgetIndexFrozen',
  'BudgetIndexUnfrozen',
  'TakeBackTaskCreated',
  'FreezeProposalMade',
  'DispositionConfirmed',
] as const;
type Handled =
  Extract<BudgetIndexEvent, { type: (typeof HANDLED)[number] }> | FreezeProposalMade | DispositionConfirmed;
type Pending = NonNullable<TaskDetail['pending']>[number];

/** The task lasts as long as a proposal is owed for any freeze. */
const owed =
  (recorded: RecordedEvent, year: number, left: (pending: readonly Pending[]) => readonly Pending[]) =>
  (row: TaskRow): TaskRow => {
    const pending = left(row.detail.pending ?? []);
    if (pending.length === 0) return { ...ended(row), detail: { pending } };
    if (isWaiting(row)) return { ...row, detail: { pending } };
    const begin = { kind: 'PROPOSE_AFTER_FREEZE', roles: ['DEPT_HEAD'], subject: String(year) } as const;
    return begun({ ...begin, detail: { pending } }, recorded)(row);
  };

const takenBack =
  (freezeNumbers: readonly number[]) =>
  (row: TaskRow): TaskRow =>
    freezeNumbers.includes(row.detail.freezeNumber ?? 0) ? ended(row) : row;

const changesOf = (recorded: RecordedEvent): readonly TaskChange[] => {
  const { type, data } = recorded.event as Handled;
  const about = `${data.projectId}-${data.fiscalYear}`;
  const proposal = taskIdOf('PROPOSE_AFTER_FREEZE', about);
  const takeBack = { kind: 'TAKE_BACK', roles: ['FIN_BUDGET'], subject: String(data.fiscalYear) } as const;
  const owing = (left: (pending: readonly Pending[]) => readonly Pending[]): TaskChange =>
    changing(proposal, owed(recorded, data.fiscalYear, left));
  switch (type) {
    case 'BudgetIndexIssued':
      return [making(proposal, data, recorded)];
    case 'BudgetIndexFrozen': {
      const { freezeNumber, warningId } = data;
      return warningId === null ? [] : [owing((pending) => [...pending, { freezeNumber, warningId }])];
    }
    case 'FreezeProposalMade':
      return [owing((pending) => pending.filter(({ warningId }) => warningId !== data.warningId))];
    case 'DispositionConfirmed':
      return data.confirmed ? [owing(() => [])] : [];
    case 'BudgetIndexUnfrozen':
      return [
        owing((pending) => pending.filter(({ freezeNumber }) => !data.freezeNumbers.includes(freezeNumber))),
        changing(taskIdOf(takeBack.kind, about), takenBack(data.freezeNumbers)),
      ];
    case 'TakeBackTaskCreated': {
      const detail = { freezeNumber: data.freezeNumber };
      return [making(taskIdOf(takeBack.kind, about), data, recorded, begun({ ...takeBack, detail }, recorded))];
    }
  }
};

/** What the department owes after a freeze (T23a; D18 stands beside it), and the take-back after D19. */
export const budgetIndexTasks: TaskFamily = { handles: HANDLED, changesOf };
