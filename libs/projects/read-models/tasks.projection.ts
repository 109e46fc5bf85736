import type { RecordedEvent } from '../../event-store/event-store.port';
import type { DeadlineEvent } from '../../deadlines/domain/deadline.events';
import type { Holder } from '../../rule-sets/domain/deadline-terms';
import type { Projection } from '../../projections/projection';
import type { ProjectEvent } from '../domain/project.events';
import { projectIdOf } from './project-state-projection';
import { taskAfter, type Step } from './task-steps';

/** Read model `tasks_v1`; holders are `ROLE@body`. */
export interface TaskRow {
  [column: string]: unknown;
  project_id: string;
  kind: string;
  holders: string[];
  project_name: string;
  unit_code: string;
  department_code: string;
  since: string;
  deadline_id: string | null;
  deadline_code: string | null;
  due_date: string | null;
  due_instant: string | null;
  effect: string | null;
  escalation_level: number | null;
  deadline_state: string | null;
  changed_position: string;
}

const NO_DEADLINE = {
  deadline_id: null,
  deadline_code: null,
  due_date: null,
  due_instant: null,
  effect: null,
  escalation_level: null,
  deadline_state: null,
};

export const holderText = ({ role, org }: Holder): string => `${role}@${org}`;

const bodyOf = (role: string, row: Pick<TaskRow, 'unit_code' | 'department_code'>): string =>
  role.startsWith('UNIT_') ? row.unit_code : role.startsWith('DEPT_') ? row.department_code : 'F';

const onStep = (row: TaskRow, { kind, roles }: Step, { recordedAt }: RecordedEvent): TaskRow => ({
  ...row,
  ...NO_DEADLINE,
  kind,
  holders: roles.map((role) => `${role}@${bodyOf(role, row)}`),
  since: recordedAt,
});

const begun = (recorded: RecordedEvent): TaskRow | undefined => {
  const event = recorded.event as ProjectEvent;
  if (event.type !== 'ProjectDrafted') return undefined;
  const { projectId, unitCode, departmentCode, application } = event.data;
  return {
    project_id: projectId,
    kind: '',
    holders: [],
    project_name: application.name,
    unit_code: unitCode,
    department_code: departmentCode,
    since: recorded.recordedAt,
    ...NO_DEADLINE,
    changed_position: recorded.position.toString(),
  };
};

const onDeadline = (row: TaskRow, event: DeadlineEvent): TaskRow => {
  if (event.type === 'DeadlineOpened') {
    const { deadlineId, code, period, effectOfSilence, owner } = event.data;
    const due = { due_date: period.dueDate, due_instant: period.dueInstant, effect: effectOfSilence };
    const holders = [...new Set([...row.holders, holderText(owner)])];
    return {
      ...row,
      ...due,
      holders,
      deadline_id: deadlineId,
      deadline_code: code,
      escalation_level: 0,
      deadline_state: 'OPEN',
    };
  }
  if (row.deadline_id !== event.data.deadlineId) return row;
  if ('period' in event.data)
    return { ...row, due_date: event.data.period.dueDate, due_instant: event.data.period.dueInstant };
  if (event.type === 'DeadlineEscalated') return { ...row, escalation_level: event.data.level };
  if (event.type === 'DeadlineReassigned') return { ...row, holders: [holderText(event.data.owner)] };
  return event.type === 'DeadlineClosed' || event.type === 'DeadlineWaived' ? { ...row, ...NO_DEADLINE } : row;
};

/** Read model for one question: what waits for whom? One row per project, moved on by its events and its deadlines. */
export const tasksProjection: Projection<TaskRow> = {
  name: 'tasks',
  version: 1,
  table: 'tasks_v1',
  columns: {
    project_id: 'uuid',
    kind: 'text',
    holders: 'text[]',
    project_name: 'text',
    unit_code: 'text',
    department_code: 'text',
    since: 'timestamptz',
    deadline_id: 'text',
    deadline_code: 'text',
    due_date: 'date',
    due_instant: 'timestamptz',
    effect: 'text',
    escalation_level: 'integer',
    deadline_state: 'text',
    changed_position: 'bigint',
  },
  key: ['project_id'],
  handles: [
    'ProjectDrafted', 'ProjectRevised', 'ProjectSubmitted', 'ProjectResubmitted', 'ProjectWithdrawn', 'ProjectLapsed',
    'ProjectAccepted', 'ProjectReturnedForCorrection', 'DepartmentApproved', 'GoalGraded', 'ProjectPooled',
    'BudgetArranged', 'BudgetApproved', 'BudgetIndexAllocated', 'DeadlineOpened', 'DeadlineExtended', 'DeadlineResumed',
    'DeadlineOverridden', 'DeadlineRecomputed', 'DeadlineEscalated', 'DeadlineReassigned', 'DeadlineWaived', 'DeadlineClosed',
  ] satisfies (ProjectEvent | DeadlineEvent)['type'][], // prettier-ignore
  keysOf: (recorded) => {
    const id = projectIdOf(recorded);
    return id === undefined ? [] : [[id]];
  },
  fold: (before, recorded) => {
    const row = before ?? begun(recorded);
    if (row === undefined) return undefined;
    const changed_position = recorded.position.toString();
    const event = recorded.event as ProjectEvent | DeadlineEvent;
    if (event.type.startsWith('Deadline')) return { ...onDeadline(row, event as DeadlineEvent), changed_position };
    const named =
      event.type === 'ProjectRevised' ? { ...row, project_name: event.data.changes.name ?? row.project_name } : row;
    const step = taskAfter(event as ProjectEvent);
    return { ...(step === null ? named : onStep(named, step, recorded)), changed_position };
  },
};
