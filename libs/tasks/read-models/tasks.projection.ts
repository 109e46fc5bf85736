import type { Projection } from '../../projections/projection';
import { approvalTasks } from './approval.tasks';
import { budgetIndexTasks } from './budget-index.tasks';
import { deadlineTasks } from './deadline.tasks';
import { executionTasks } from './execution.tasks';
import { monitoringTasks } from './monitoring.tasks';
import type { TaskChange, TaskFamily } from './task-change';
import type { TaskRow } from './task-row';
import { warningTasks } from './warning.tasks';
import type { RecordedEvent } from '../../event-store/event-store.port';

/** Whoever adds tasks adds a family here. */
const families: readonly TaskFamily[] = [
  approvalTasks,
  monitoringTasks,
  warningTasks,
  budgetIndexTasks,
  executionTasks,
  deadlineTasks,
];

const changesOf = (recorded: RecordedEvent): readonly TaskChange[] =>
  families.flatMap(({ handles, changesOf: of }) => (handles.includes(recorded.event.type) ? of(recorded) : []));

/** Read model for one question: what waits for whom? One row per task, begun, moved and ended by events. */
export const tasksProjection: Projection<TaskRow> = {
  name: 'tasks',
  version: 2,
  table: 'tasks_v2',
  columns: {
    task_id: 'text',
    project_id: 'uuid',
    kind: 'text',
    subject: 'text',
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
    detail: 'jsonb',
    changed_position: 'bigint',
  },
  key: ['task_id'],
  handles: [...new Set(families.flatMap(({ handles }) => handles))],
  keysOf: (recorded) => [...new Set(changesOf(recorded).map(({ taskId }) => taskId))].map((taskId) => [taskId]),
  fold: (before, recorded, [key]) => {
    const changes = changesOf(recorded).filter(({ taskId }) => taskId === key);
    const row = changes.reduce<TaskRow | undefined>((changed, { change }) => change(changed), before);
    return row && { ...row, changed_position: recorded.position.toString() };
  },
};
