import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Projection } from '../../projections/projection';
import { budgetIndexEvents } from '../domain/budget-index.catalogue';
import { budgetIndex } from '../domain/budget-index.decider';
import type { BudgetIndexEvent } from '../domain/budget-index.events';
import { isFrozen, notIssued, type BudgetIndex } from '../domain/budget-index.state';

/** Read model `budget_index_v1`; `index` is the state as the index's own decider folds it. */
export interface BudgetIndexRow {
  [column: string]: unknown;
  stream: string;
  project_id: string;
  fiscal_year: number;
  name: string;
  unit_code: string;
  department_code: string;
  classified: boolean;
  allocated_amount: string;
  arrived_amount: string;
  executed_amount: string;
  balance: string;
  frozen: boolean;
  stream_revision: string;
  position: string;
  recorded_at: string;
  index: BudgetIndex;
}

const rowOf = (index: BudgetIndex, { stream, revision, position, recordedAt }: RecordedEvent): BudgetIndexRow => ({
  stream,
  project_id: index.projectId,
  fiscal_year: index.fiscalYear,
  name: index.name,
  unit_code: index.unitCode,
  department_code: index.departmentCode,
  classified: index.classified,
  allocated_amount: index.allocatedAmount,
  arrived_amount: index.arrivedAmount,
  executed_amount: index.executedAmount,
  balance: index.balance,
  frozen: isFrozen(index),
  stream_revision: revision.toString(),
  position: position.toString(),
  recorded_at: recordedAt,
  index,
});

/** Read model for one question: what was allocated, arrived and paid of this index, and is it frozen? */
export const budgetIndexProjection: Projection<BudgetIndexRow> = {
  name: 'budget-index',
  version: 1,
  table: 'budget_index_v1',
  columns: {
    stream: 'text',
    project_id: 'uuid',
    fiscal_year: 'integer',
    name: 'text',
    unit_code: 'text',
    department_code: 'text',
    classified: 'boolean',
    allocated_amount: 'numeric',
    arrived_amount: 'numeric',
    executed_amount: 'numeric',
    balance: 'numeric',
    frozen: 'boolean',
    stream_revision: 'bigint',
    position: 'bigint',
    recorded_at: 'timestamptz',
    index: 'jsonb',
  },
  key: ['stream'],
  handles: [...budgetIndexEvents.map(({ type }) => type), 'DeadlineStarted'],
  keysOf: ({ stream }) => (stream.startsWith('budget-') ? [[stream]] : []),
  fold: (row, recorded) => {
    const index = budgetIndex.evolve(row?.index ?? notIssued, recorded.event as BudgetIndexEvent);
    return index.issued ? rowOf(index, recorded) : row;
  },
};
