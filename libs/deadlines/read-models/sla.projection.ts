import type { RecordedEvent } from '../../event-store/event-store.port';
import type { AnyFact } from '../../kernel/decider';
import { businessDateOf } from '../../kernel/instant';
import type { ComputedPeriod } from '../../kernel/period';
import type { Projection } from '../../projections/projection';
import type { DeadlineEnding, DeadlineTerms } from '../../rule-sets/domain/deadline-terms';
import type { DeadlineEvent } from '../domain/deadline.events';

/** Read model `deadline_sla_v1`. */
export interface SlaRow {
  [column: string]: unknown;
  deadline_id: string;
  code: string;
  project_id: string;
  unit_code: string;
  department_code: string;
  owner_role: string;
  owner_org: string;
  /** To whom WF_ADMIN gave it. */
  person: string | null;
  started_on: string;
  due_instant: string;
  pauses: readonly Readonly<{ from: string; to: string | null }>[];
  /** Null while it runs. */
  outcome: DeadlineEnding['outcome'] | 'WAIVED' | null;
  ended_on: string | null;
  /** Who did what ended it: the owning stream's actor, not the policy that closes the deadline. */
  ended_by: string | null;
  overdue: boolean;
  calendar_id: string;
}

/** Events of owning streams say which deadlines they end (docs/decisions/0014). */
const endingsOf = ({ data }: AnyFact): readonly DeadlineEnding[] =>
  (data as { deadlinesEnded?: readonly DeadlineEnding[] }).deadlinesEnded ?? [];

const OWN = [
  'DeadlineStarted',
  'DeadlineReassigned',
  'DeadlinePaused',
  'DeadlineResumed',
  'DeadlineExtended',
  'DeadlineOverridden',
  'DeadlineRecomputed',
  'DeadlineWaived',
] as const;

const isOwn = (type: string): boolean => (OWN as readonly string[]).includes(type);

const started = (terms: DeadlineTerms): SlaRow => ({
  deadline_id: terms.deadlineId,
  code: terms.code,
  project_id: terms.projectId,
  unit_code: terms.unitCode,
  department_code: terms.departmentCode,
  owner_role: terms.owner.role,
  owner_org: terms.owner.org,
  person: null,
  started_on: terms.period.startDate,
  due_instant: terms.period.dueInstant,
  pauses: [],
  outcome: null,
  ended_on: null,
  ended_by: null,
  overdue: false,
  calendar_id: terms.period.calendarId,
});

const moved = (row: SlaRow, { dueInstant }: ComputedPeriod): SlaRow => ({ ...row, due_instant: dueInstant });

const ended = (row: SlaRow, outcome: SlaRow['outcome'], { recordedAt, metadata }: RecordedEvent): SlaRow => ({
  ...row,
  outcome,
  ended_on: (outcome === 'EXPIRED' ? metadata.effectiveDate : undefined) ?? businessDateOf(recordedAt),
  ended_by: metadata.actor,
  overdue: outcome === 'EXPIRED' || (outcome === 'MET' && recordedAt >= row.due_instant),
});

/** An ended deadline that a later calendar or order touches stays as it ended. */
const changed = (row: SlaRow, recorded: RecordedEvent): SlaRow => {
  const event = recorded.event as DeadlineEvent;
  switch (event.type) {
    case 'DeadlineReassigned': {
      const { owner, person } = event.data;
      return { ...row, owner_role: owner.role, owner_org: owner.org, person: person ?? null };
    }
    case 'DeadlinePaused':
      return { ...row, pauses: [...row.pauses, { from: event.data.pausedFrom, to: null }] };
    case 'DeadlineResumed': {
      const { resumedOn: to, period } = event.data;
      return moved(
        { ...row, pauses: row.pauses.map((pause) => (pause.to === null ? { ...pause, to } : pause)) },
        period,
      );
    }
    case 'DeadlineExtended':
    case 'DeadlineOverridden':
    case 'DeadlineRecomputed':
      return moved(row, event.data.period);
    case 'DeadlineWaived':
      return ended(row, 'WAIVED', recorded);
    default:
      return row;
  }
};

const folded = (row: SlaRow | undefined, recorded: RecordedEvent, deadlineId: string): SlaRow | undefined => {
  const { event } = recorded;
  if (event.type === 'DeadlineStarted') return row ?? started(event.data as DeadlineTerms);
  if (row === undefined || row.outcome !== null) return row;
  const ending = endingsOf(event).find((each) => each.deadlineId === deadlineId);
  return ending === undefined ? changed(row, recorded) : ended(row, ending.outcome, recorded);
};

/**
 * Read model for one question: how long did steps really take, and who took them? `handles` comes from the catalogue of
 * all events, because any slice's event may end a deadline.
 */
export const deadlineSlaProjection = (types: readonly string[]): Projection<SlaRow> => ({
  name: 'deadline-sla',
  version: 1,
  table: 'deadline_sla_v1',
  columns: {
    deadline_id: 'text',
    code: 'text',
    project_id: 'uuid',
    unit_code: 'text',
    department_code: 'text',
    owner_role: 'text',
    owner_org: 'text',
    person: 'text',
    started_on: 'date',
    due_instant: 'timestamptz',
    pauses: 'jsonb',
    outcome: 'text',
    ended_on: 'date',
    ended_by: 'text',
    overdue: 'boolean',
    calendar_id: 'text',
  },
  key: ['deadline_id'],
  handles: types,
  keysOf: ({ event }) => {
    const own = isOwn(event.type) ? [[(event as DeadlineEvent).data.deadlineId]] : [];
    return [...own, ...endingsOf(event).map(({ deadlineId }) => [deadlineId])];
  },
  fold: (row, recorded, [deadlineId = '']) => folded(row, recorded, deadlineId),
});
