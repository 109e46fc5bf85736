import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Role } from '../../kernel/role';
import type { ProjectEvent } from '../../projects/domain/project.events';
import { changing, type TaskChange, type TaskFamily } from './task-change';
import type { TaskKind } from './task-labels';
import { blankTask, holdersOf, NO_DEADLINE, type TaskRow } from './task-row';

/** What has to be done next and by which roles (domain.md 8.4). No roles: nothing waits for anybody. */
type Step = Readonly<{ kind: TaskKind; roles: readonly Role[] }>;

const step = (kind: TaskKind, ...roles: readonly Role[]): Step => ({ kind, roles });

const steps: Partial<Record<ProjectEvent['type'], Step>> = {
  ProjectDrafted: step('COMPLETE_DRAFT', 'UNIT_CLERK', 'UNIT_HEAD'),
  ProjectSubmitted: step('ACCEPT', 'DEPT_REVIEWER'),
  ProjectResubmitted: step('ACCEPT', 'DEPT_REVIEWER'),
  ProjectAccepted: step('DEPARTMENT_REVIEW', 'DEPT_REVIEWER', 'DEPT_HEAD'),
  ProjectReturnedForCorrection: step('CORRECT', 'UNIT_CLERK', 'UNIT_HEAD'),
  DepartmentApproved: step('GRADE_GOAL', 'FIN_PERF'),
  ProjectPooled: step('ARRANGE_BUDGET', 'FIN_BUDGET'),
  BudgetArranged: step('APPROVE_BUDGET', 'FIN_LEADER'),
  BudgetApproved: step('ALLOCATE_INDEX', 'FIN_BUDGET'),
  BudgetIndexAllocated: step('NONE'),
  ProjectWithdrawn: step('NONE'),
  ProjectLapsed: step('NONE'),
};

/** The step that begins with this event; null when it changes nothing about who has to act. */
export const stepAfter = (event: ProjectEvent): Step | null => {
  if (event.type === 'GoalGraded') return event.data.grade === 'POOR' ? step('NONE') : step('POOL', 'FIN_DIVISION');
  return steps[event.type] ?? null;
};

/** A new step has the deadline that starts with it, not the one before; only D10 goes on once the goal is graded. */
const onStep = (row: TaskRow, { kind, roles }: Step, { event, recordedAt }: RecordedEvent): TaskRow => ({
  ...row,
  ...(event.type === 'GoalGraded' ? {} : NO_DEADLINE),
  ...{ kind, holders: holdersOf(roles, row), since: recordedAt },
});

const moved = (row: TaskRow, event: ProjectEvent, recorded: RecordedEvent): TaskRow => {
  const named =
    event.type === 'ProjectRevised' ? { ...row, project_name: event.data.changes.name ?? row.project_name } : row;
  const next = stepAfter(event);
  return next === null ? named : onStep(named, next, recorded);
};

const changesOf = (recorded: RecordedEvent): readonly TaskChange[] => {
  const event = recorded.event as ProjectEvent;
  const { projectId } = event.data;
  if (event.type !== 'ProjectDrafted') return [changing(projectId, (row) => moved(row, event, recorded))];
  const { unitCode, departmentCode, application } = event.data;
  const bodies = { unit_code: unitCode, department_code: departmentCode };
  const blank = { ...blankTask(projectId, projectId, recorded.recordedAt), ...bodies, project_name: application.name };
  return [{ taskId: projectId, change: (row) => row ?? moved(blank, event, recorded) }];
};

/** One task for each project, moved on by its events up to the allocated index; its id is the project's. */
export const approvalTasks: TaskFamily = {
  handles: [...Object.keys(steps), 'ProjectRevised', 'GoalGraded'],
  changesOf,
};
