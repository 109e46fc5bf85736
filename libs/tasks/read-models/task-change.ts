import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Role } from '../../kernel/role';
import { blankTask, holdersOf, NO_DEADLINE, type TaskDetail, type TaskRow } from './task-row';
import type { TaskKind } from './task-labels';

/** What an event does to one task; `undefined` leaves it absent. */
export type TaskChange = Readonly<{ taskId: string; change: (row: TaskRow | undefined) => TaskRow | undefined }>;

/** Tasks that belong together: the events that begin, move and end them. */
export type TaskFamily = Readonly<{
  handles: readonly string[];
  changesOf: (recorded: RecordedEvent) => readonly TaskChange[];
}>;

export const taskIdOf = (kind: TaskKind, about: string): string => `${kind}-${about}`;

/** Changes a task that is there; an event about one that never began does nothing. */
export const changing = (taskId: string, change: (row: TaskRow) => TaskRow): TaskChange => ({
  taskId,
  change: (row) => row && change(row),
});

type About = Readonly<{ projectId: string; unitCode?: string; departmentCode?: string }>;

/** Changes a task, and makes it where it is not there: a deadline's stream may be read before the task's own event. */
export const making = (
  taskId: string,
  { projectId, unitCode, departmentCode }: About,
  { recordedAt }: RecordedEvent,
  change: (row: TaskRow) => TaskRow = (row) => row,
): TaskChange => ({
  taskId,
  change: (before) => {
    const row = before ?? blankTask(taskId, projectId, recordedAt);
    const bodies = {
      unit_code: unitCode ?? row.unit_code,
      department_code: departmentCode ?? row.department_code,
    };
    return change({ ...row, ...bodies });
  },
});

type Begin = Readonly<{ kind: TaskKind; roles: readonly Role[]; subject: string; detail?: TaskDetail }>;

export const isWaiting = ({ holders }: TaskRow): boolean => holders.length > 0;

/** The task begins, and keeps the deadline that may be open for it already. */
export const begun =
  ({ kind, roles, subject, detail }: Begin, { recordedAt }: RecordedEvent) =>
  (row: TaskRow): TaskRow => ({
    ...row,
    ...{ kind, subject, holders: holdersOf(roles, row), since: recordedAt, detail: detail ?? row.detail },
  });

/** Nobody has to act any more. */
export const ended = (row: TaskRow): TaskRow => ({ ...row, ...NO_DEADLINE, kind: 'NONE', holders: [] });

export const ending = (kind: TaskKind, about: string): TaskChange => changing(taskIdOf(kind, about), ended);
