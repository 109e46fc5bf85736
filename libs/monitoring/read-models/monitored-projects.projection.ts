import { businessDateOf } from '../../kernel/instant';
import type { Projection } from '../../projections/projection';
import type { BudgetIndexAllocated } from '../../projects/domain/project-budget.events';
import type {
  ExecutionCompleted,
  ExecutionStarted,
  ProjectCancelled,
  ProjectResumed,
  ProjectSuspended,
} from '../../projects/domain/project-execution.events';

/** Read model `monitored_projects_v1`. */
export interface MonitoredProjectRow {
  [column: string]: unknown;
  project_id: string;
  fiscal_year: string;
  unit_code: string;
  department_code: string;
  project_class: string | null;
  /** ALLOCATED, EXECUTING, SUSPENDED, CANCELLED or COMPLETED. */
  status: string;
  /** Business date of the first allocation. */
  allocated_on: string;
  approved_amount: string;
  /** T34: the state until it was completed, and the day of that. */
  completed_from: string | null;
  completed_on: string | null;
  position: string;
}

type Followed =
  BudgetIndexAllocated | ExecutionStarted | ProjectSuspended | ProjectResumed | ProjectCancelled | ExecutionCompleted;

const allocated = (row: MonitoredProjectRow | undefined, { data }: BudgetIndexAllocated, position: string) => {
  if (row !== undefined) return { ...row, approved_amount: data.approvedAmount, position };
  return {
    project_id: data.projectId,
    fiscal_year: String(data.fiscalYear),
    unit_code: data.unitCode,
    department_code: data.departmentCode,
    project_class: data.projectClass,
    status: 'ALLOCATED',
    allocated_on: businessDateOf(data.at),
    approved_amount: data.approvedAmount,
    completed_from: null,
    completed_on: null,
    position,
  };
};

const changed = (row: MonitoredProjectRow, { type, data }: Exclude<Followed, BudgetIndexAllocated>) => {
  switch (type) {
    case 'ExecutionStarted':
      return { status: row.status === 'ALLOCATED' ? 'EXECUTING' : row.status };
    case 'ProjectSuspended':
      return { status: 'SUSPENDED' };
    case 'ProjectResumed':
      return { status: data.to };
    case 'ProjectCancelled':
      return { status: 'CANCELLED' };
    case 'ExecutionCompleted':
      return { status: 'COMPLETED', completed_from: data.from, completed_on: data.effectiveDate };
  }
};

/** Read model for one question: which projects of a department are to be monitored? */
export const monitoredProjectsProjection: Projection<MonitoredProjectRow> = {
  name: 'monitored-projects',
  version: 1,
  table: 'monitored_projects_v1',
  columns: {
    project_id: 'uuid',
    fiscal_year: 'bigint',
    unit_code: 'text',
    department_code: 'text',
    project_class: 'text',
    status: 'text',
    allocated_on: 'date',
    approved_amount: 'numeric',
    completed_from: 'text',
    completed_on: 'date',
    position: 'bigint',
  },
  key: ['project_id', 'fiscal_year'],
  handles: [
    'BudgetIndexAllocated',
    'ExecutionStarted',
    'ProjectSuspended',
    'ProjectResumed',
    'ProjectCancelled',
    'ExecutionCompleted',
  ] satisfies Followed['type'][],
  keysOf: ({ event }) => {
    const { projectId, fiscalYear } = (event as Followed).data;
    return [[projectId, String(fiscalYear)]];
  },
  fold: (row, recorded) => {
    const event = recorded.event as Followed;
    const position = recorded.position.toString();
    if (event.type === 'BudgetIndexAllocated') return allocated(row, event, position);
    return row && { ...row, ...changed(row, event), position };
  },
};
