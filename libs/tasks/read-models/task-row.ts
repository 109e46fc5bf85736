import { bodyOf } from '../../rule-sets/domain/start-deadline';
import type { Holder } from '../../rule-sets/domain/deadline-terms';
import type { Instant } from '../../kernel/instant';
import type { Role } from '../../kernel/role';
import type { TaskKind } from './task-labels';

/** What a task remembers between its events. */
export type TaskDetail = Readonly<{
  /** Freezes for which a proposal is owed (T23a). */
  pending?: readonly Readonly<{ freezeNumber: number; warningId: string }>[];
  /** The freeze whose budget is to be taken back. */
  freezeNumber?: number;
}>;

/** Read model `tasks_v2`; holders are `ROLE@body`, none while nobody has to act. */
export interface TaskRow {
  [column: string]: unknown;
  task_id: string;
  project_id: string;
  /** '' before the task began, NONE when it is over. */
  kind: TaskKind | '';
  /** The period, warning, deadline or year that it is about; '' for the project itself. */
  subject: string;
  holders: readonly string[];
  /** Only on the row of the project's approval, whose task id is the project's. */
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
  detail: TaskDetail;
  changed_position: string;
}

export const NO_DEADLINE = {
  deadline_id: null,
  deadline_code: null,
  due_date: null,
  due_instant: null,
  effect: null,
  escalation_level: null,
} as const;

export const holderText = ({ role, org }: Holder): string => `${role}@${org}`;

type Bodies = Readonly<{ unit_code: string; department_code: string }>;

/** Who acts for a project of these bodies; a workflow administrator stands at the body of finance. */
export const holdersOf = (roles: readonly Role[], { unit_code, department_code }: Bodies): readonly string[] => {
  const bodies = { unitCode: unit_code, departmentCode: department_code };
  return roles.map((role) => holderText({ role, org: bodyOf(role, bodies) ?? 'F' }));
};

export const blankTask = (taskId: string, projectId: string, since: Instant): TaskRow => ({
  task_id: taskId,
  project_id: projectId,
  kind: '',
  subject: '',
  holders: [],
  project_name: '',
  unit_code: '',
  department_code: '',
  since,
  ...NO_DEADLINE,
  detail: {},
  changed_position: '0',
});
