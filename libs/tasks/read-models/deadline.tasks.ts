import { reviewTaskId, type DeadlineEvent } from '../../deadlines/domain/deadline.events';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { businessDateOf, plusMs } from '../../kernel/instant';
import { begun, changing, ended, isWaiting, making, taskIdOf, type TaskChange, type TaskFamily } from './task-change';
import { holderText, NO_DEADLINE, type TaskRow } from './task-row';

type Key = Pick<DeadlineEvent['data'], 'deadlineId' | 'code' | 'projectId'>;

const APPROVAL = ['D02', 'D03', 'D09', 'D10', 'D11'];

/** What stands between code and project in the id of a deadline: its round or occasion. */
const occasionOf = ({ deadlineId, code, projectId }: Key): string =>
  deadlineId.slice(code.length + 1, deadlineId.length - projectId.length - 1);

/** The task beside which a deadline stands; null for one that stands beside none. */
export const taskOfDeadline = (key: Key): string | null => {
  const { code, projectId } = key;
  if (APPROVAL.includes(code)) return projectId;
  const occasion = occasionOf(key);
  if (code === 'D14') return taskIdOf('SUBMIT_MONITORING_REPORT', `${projectId}-${occasion}`);
  if (code === 'D15') return taskIdOf('SUMMARISE_REPORT', `${projectId}-${occasion.replace(/r.*$/, '')}`);
  if (code === 'D17') return taskIdOf('DISPOSE_WARNING', `${projectId}-w${occasion.replace(/r.*$/, '')}`);
  return code === 'D18' ? taskIdOf('PROPOSE_AFTER_FREEZE', `${projectId}-${occasion.slice(0, 4)}`) : null;
};

type Opened = Extract<DeadlineEvent, { type: 'DeadlineOpened' }>['data'];

const withDeadline =
  ({ deadlineId, code, period, effectOfSilence, owner }: Opened) =>
  (row: TaskRow): TaskRow => ({
    ...row,
    ...{ deadline_id: deadlineId, deadline_code: code, effect: effectOfSilence, escalation_level: 0 },
    ...{ due_date: period.dueDate, due_instant: period.dueInstant },
    // a task that has not begun, or is over, waits for nobody, whatever runs still
    holders: isWaiting(row) ? [...new Set([...row.holders, holderText(owner)])] : row.holders,
  });

/** The owner changes, whoever else the task waits for. */
const reassigned = (row: TaskRow, from: string, to: string): TaskRow =>
  isWaiting(row) ? { ...row, holders: [...new Set([...row.holders.filter((one) => one !== from), to])] } : row;

/** A later event of the deadline that stands beside the task; any other one changes nothing. */
const onDeadline =
  (event: DeadlineEvent) =>
  (row: TaskRow): TaskRow => {
    if (row.deadline_id !== event.data.deadlineId) return row;
    if ('period' in event.data)
      return { ...row, due_date: event.data.period.dueDate, due_instant: event.data.period.dueInstant };
    if (event.type === 'DeadlineEscalated') return { ...row, escalation_level: event.data.level };
    if (event.type === 'DeadlineReassigned')
      return reassigned(row, holderText(event.data.previousOwner), holderText(event.data.owner));
    return event.type === 'DeadlineClosed' || event.type === 'DeadlineWaived' ? { ...row, ...NO_DEADLINE } : row;
  };

type Requested = Extract<DeadlineEvent, { type: 'DeadlineExtensionRequested' }>['data'];

/** 10.1: decided before the due instant by whom the request names, else it lapses. */
const requested = (data: Requested, recorded: RecordedEvent): TaskChange => {
  const { deadlineId, code, decider, decideBefore } = data;
  const begin = { kind: 'DECIDE_EXTENSION', roles: [], subject: deadlineId } as const;
  const due = { due_date: businessDateOf(plusMs(decideBefore, -1)), due_instant: decideBefore };
  return making(taskIdOf(begin.kind, deadlineId), data, recorded, (row) => ({
    ...begun(begin, recorded)(row),
    ...{ holders: [holderText(decider)], deadline_id: deadlineId, deadline_code: code, ...due },
    ...{ effect: 'LAPSE', escalation_level: 0 },
  }));
};

/** With these the request is decided, or has lapsed. */
const DECIDED: readonly string[] = [
  'DeadlineExtended', 'DeadlineExtensionRefused', 'DeadlineExpired', 'DeadlineClosed', 'DeadlineWaived',
]; // prettier-ignore

const changesOf = (recorded: RecordedEvent): readonly TaskChange[] => {
  const event = recorded.event as DeadlineEvent;
  const { data } = event;
  const taskId = taskOfDeadline(data);
  const extension = taskIdOf('DECIDE_EXTENSION', data.deadlineId);
  const review = { kind: 'REVIEW_FIRED_DEADLINE', roles: ['WF_ADMIN'], subject: data.deadlineId } as const;
  const beside = taskId === null ? [] : [changing(taskId, onDeadline(event))];
  switch (event.type) {
    case 'DeadlineOpened':
      if (taskId === null) return [];
      // the approval's task is there long before any of its deadlines
      return [
        APPROVAL.includes(data.code)
          ? changing(taskId, withDeadline(event.data))
          : making(taskId, { projectId: data.projectId }, recorded, withDeadline(event.data)),
      ];
    case 'DeadlineExtensionRequested':
      return [requested(event.data, recorded)];
    case 'DeadlineReviewTaskCreated':
      return [making(reviewTaskId(data.deadlineId), data, recorded, begun(review, recorded))];
    case 'DeadlineReviewed':
      return [changing(reviewTaskId(data.deadlineId), ended)];
    case 'DeadlineOverridden':
      return [...beside, changing(extension, onDeadline(event)), changing(reviewTaskId(data.deadlineId), ended)];
    default:
      return [...beside, changing(extension, DECIDED.includes(event.type) ? ended : onDeadline(event))];
  }
};

/** What happens to a deadline is shown beside its task; extensions and reviews are tasks of their own. */
export const deadlineTasks: TaskFamily = {
  handles: [
    'DeadlineOpened', 'DeadlineExtensionRequested', 'DeadlineExtended', 'DeadlineExtensionRefused', 'DeadlineResumed',
    'DeadlineOverridden', 'DeadlineRecomputed', 'DeadlineEscalated', 'DeadlineExpired', 'DeadlineReassigned',
    'DeadlineReviewTaskCreated', 'DeadlineReviewed', 'DeadlineWaived', 'DeadlineClosed',
  ] satisfies DeadlineEvent['type'][],
  changesOf,
}; // prettier-ignore
