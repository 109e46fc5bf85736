import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Projection } from '../../projections/projection';
import { deadline } from '../domain/deadline.decider';
import type { DeadlineEvent } from '../domain/deadline.events';
import { unopened, type OpenedDeadline } from '../domain/deadline.state';

/** Read model `deadlines_v1`; `deadline` is the state as the deadline's own decider folds it. */
export interface DeadlineRow {
  [column: string]: unknown;
  deadline_id: string;
  code: string;
  project_id: string;
  process: string;
  state: string;
  owner_role: string;
  owner_org: string;
  unit_code: string;
  department_code: string;
  started_on: string;
  due_date: string;
  due_instant: string;
  /** The earliest rung that was not climbed; null when none is left. */
  next_at: string | null;
  escalation_level: number;
  effect: string;
  provisional: boolean;
  extendable: boolean;
  version: number;
  stream_revision: string;
  position: string;
  recorded_at: string;
  deadline: OpenedDeadline;
}

const nextAt = ({ status, rungs, climbed }: OpenedDeadline): string | null =>
  status === 'OPEN' ? (rungs.find(({ key }) => !climbed.includes(key))?.at ?? null) : null;

const rowOf = (state: OpenedDeadline, { revision, position, recordedAt }: RecordedEvent): DeadlineRow => ({
  deadline_id: state.terms.deadlineId,
  code: state.terms.code,
  project_id: state.terms.projectId,
  process: state.terms.process,
  state: state.status,
  owner_role: state.owner.role,
  owner_org: state.owner.org,
  unit_code: state.terms.unitCode,
  department_code: state.terms.departmentCode,
  started_on: state.period.startDate,
  due_date: state.period.dueDate,
  due_instant: state.period.dueInstant,
  next_at: nextAt(state),
  escalation_level: state.escalationLevel,
  effect: state.terms.effectOfSilence,
  provisional: state.period.provisional,
  extendable: state.terms.extensionLimit > 0 && state.request === null,
  version: state.version,
  stream_revision: revision.toString(),
  position: position.toString(),
  recorded_at: recordedAt,
  deadline: state,
});

/** Read model for one question: which deadlines are there, whose are they, and what happens next? */
export const deadlinesProjection: Projection<DeadlineRow> = {
  name: 'deadlines',
  version: 1,
  table: 'deadlines_v1',
  columns: {
    deadline_id: 'text',
    code: 'text',
    project_id: 'uuid',
    process: 'text',
    state: 'text',
    owner_role: 'text',
    owner_org: 'text',
    unit_code: 'text',
    department_code: 'text',
    started_on: 'date',
    due_date: 'date',
    due_instant: 'timestamptz',
    next_at: 'timestamptz',
    escalation_level: 'integer',
    effect: 'text',
    provisional: 'boolean',
    extendable: 'boolean',
    version: 'integer',
    stream_revision: 'bigint',
    position: 'bigint',
    recorded_at: 'timestamptz',
    deadline: 'jsonb',
  },
  key: ['deadline_id'],
  handles: [
    'DeadlineOpened',
    'DeadlineReminderSent',
    'DeadlineEscalated',
    'DeadlineExpired',
    'DeadlineExtensionRequested',
    'DeadlineExtended',
    'DeadlineExtensionRefused',
    'DeadlinePaused',
    'DeadlineResumed',
    'DeadlineReassigned',
    'DeadlineWaived',
    'DeadlineOverridden',
    'DeadlineRecomputed',
    'DeadlineReviewTaskCreated',
    'DeadlineReviewed',
    'DeadlineClosed',
  ] satisfies DeadlineEvent['type'][],
  keysOf: ({ event }) => [[(event as DeadlineEvent).data.deadlineId]],
  fold: (row, recorded) => {
    const state = deadline.evolve(row?.deadline ?? unopened, recorded.event as DeadlineEvent);
    return state.status === 'UNOPENED' ? row : rowOf(state, recorded);
  },
};
