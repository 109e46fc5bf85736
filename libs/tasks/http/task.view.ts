import { ActionView } from '../../web/action.view';
import { ApiProperty } from '@nestjs/swagger';
import { businessDate, type BusinessDate } from '../../kernel/instant';
import { workingDaysBetween, type WorkingCalendar } from '../../kernel/working-calendar';
import { taskLabels, type TaskKind } from '../read-models/task-labels';
import type { TaskDetail } from '../read-models/task-row';

export class TaskDeadlineView {
  @ApiProperty() readonly deadlineId!: string;
  @ApiProperty({ example: 'D02' }) readonly code!: string;
  @ApiProperty({ example: '2026-09-18' }) readonly dueDate!: string;
  @ApiProperty() readonly remainingWorkingDays!: number;
  @ApiProperty({ example: 'ESCALATE' }) readonly effectOfSilence!: string;
  @ApiProperty() readonly escalationLevel!: number;
}

export class TaskView {
  @ApiProperty({ description: 'Stable while the same step waits.' }) readonly taskId!: string;
  @ApiProperty({ enum: Object.keys(taskLabels) }) readonly kind!: string;
  @ApiProperty({ example: '形式审查' }) readonly title!: string;
  @ApiProperty({ format: 'uuid' }) readonly projectId!: string;
  @ApiProperty() readonly projectName!: string;
  @ApiProperty() readonly since!: string;
  @ApiProperty({ type: TaskDeadlineView, required: false }) readonly deadline?: TaskDeadlineView;
  @ApiProperty({ type: [ActionView] }) readonly actions!: readonly ActionView[];
}

export class TasksPageView {
  @ApiProperty({ type: [TaskView] }) readonly items!: readonly TaskView[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
}

export type TaskRecord = Readonly<{
  task_id: string;
  project_id: string;
  kind: string;
  subject: string;
  detail: TaskDetail;
  project_name: string;
  since: string;
  deadline_id: string | null;
  deadline_code: string | null;
  due_date: string | null;
  effect: string | null;
  escalation_level: number | null;
}>;

type Today = Readonly<{ today: BusinessDate; calendar: WorkingCalendar; english: boolean }>;

/** The approval of a project is one task under the project's own id. */
export const isApproval = ({ task_id, project_id }: Pick<TaskRecord, 'task_id' | 'project_id'>): boolean =>
  task_id === project_id;

const deadlineView = (row: TaskRecord, { today, calendar }: Today): TaskDeadlineView | undefined => {
  if (row.deadline_id === null || row.due_date === null) return undefined;
  return {
    deadlineId: row.deadline_id,
    code: row.deadline_code ?? '',
    dueDate: row.due_date,
    remainingWorkingDays: workingDaysBetween(calendar, today, businessDate(row.due_date)),
    effectOfSilence: row.effect ?? '',
    escalationLevel: row.escalation_level ?? 0,
  };
};

export const taskView = (row: TaskRecord, actions: readonly ActionView[], today: Today): TaskView => {
  const deadline = deadlineView(row, today);
  return {
    taskId: isApproval(row) ? `${row.kind}-${row.project_id}` : row.task_id,
    kind: row.kind,
    title: taskLabels[row.kind as TaskKind][today.english ? 'labelEn' : 'label'],
    projectId: row.project_id,
    projectName: row.project_name,
    since: row.since,
    ...(deadline === undefined ? {} : { deadline }),
    actions,
  };
};
