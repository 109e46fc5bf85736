import type { DeadlineEvent } from '../../deadlines/domain/deadline.events';
import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Projection } from '../../projections/projection';
import { warning } from '../domain/warning.decider';
import type { WarningEvent } from '../domain/warning.events';
import { absent, type Warning } from '../domain/warning.state';
import { projectOfWarning, warningOfDeadline } from '../domain/warning.stream';

/** Read model `warnings_v1`; `warning` is the state as the warning's own decider folds it. */
export interface WarningRow {
  [column: string]: unknown;
  warning_id: string;
  project_id: string;
  unit_code: string;
  department_code: string;
  fiscal_year: number;
  rule: string;
  state: string;
  triggers: readonly string[];
  months: readonly string[];
  warning_date: string;
  /** The last D17, with its present due date. */
  deadline_id: string;
  due_date: string;
  created_position: string;
  stream_revision: string;
  position: string;
  recorded_at: string;
  warning: Warning;
}

const MOVES = ['DeadlineExtended', 'DeadlineResumed', 'DeadlineOverridden', 'DeadlineRecomputed'] as const;
type Move = Extract<DeadlineEvent, { type: (typeof MOVES)[number] }>;

const rowOf = (state: Warning, before: WarningRow | undefined, recorded: RecordedEvent): WarningRow => {
  const { position, revision, recordedAt } = recorded;
  const last = state.deadlines.at(-1);
  const started = { deadline_id: last?.deadlineId ?? '', due_date: last?.dueDate ?? state.warningDate };
  return {
    warning_id: state.warningId,
    project_id: projectOfWarning(state.warningId),
    unit_code: state.unitCode,
    department_code: state.departmentCode,
    fiscal_year: state.fiscalYear,
    rule: state.rule,
    state: state.status,
    triggers: [...new Set(state.findings.flatMap(({ triggers }) => triggers))],
    months: [...new Set(state.findings.map(({ month }) => month))],
    warning_date: state.warningDate,
    ...(before?.deadline_id === started.deadline_id ? { ...started, due_date: before.due_date } : started),
    created_position: before?.created_position ?? position.toString(),
    stream_revision: revision.toString(),
    position: position.toString(),
    recorded_at: recordedAt,
    warning: state,
  };
};

const isOfWarning = ({ stream }: RecordedEvent): boolean => stream.startsWith('warning-');

/** Read model for one question: which warnings are there, and how far is each? */
export const warningsProjection: Projection<WarningRow> = {
  name: 'warnings',
  version: 1,
  table: 'warnings_v1',
  columns: {
    warning_id: 'text',
    project_id: 'uuid',
    unit_code: 'text',
    department_code: 'text',
    fiscal_year: 'integer',
    rule: 'text',
    state: 'text',
    triggers: 'text[]',
    months: 'text[]',
    warning_date: 'date',
    deadline_id: 'text',
    due_date: 'date',
    created_position: 'bigint',
    stream_revision: 'bigint',
    position: 'bigint',
    recorded_at: 'timestamptz',
    warning: 'jsonb',
  },
  key: ['warning_id'],
  handles: [
    ...([
      'WarningOpened', 'WarningFindingAdded', 'OfflineCheckOrdered', 'WarningAcknowledged', 'DispositionChosen',
      'DispositionConfirmed', 'DispositionTimedOut', 'FreezeProposalMade', 'WarningClosed', 'DeadlineStarted',
    ] satisfies WarningEvent['type'][]),
    ...MOVES,
  ], // prettier-ignore
  keysOf: (recorded) => {
    if (isOfWarning(recorded)) return [[recorded.stream.slice('warning-'.length)]];
    if (!recorded.stream.startsWith('deadline-')) return []; // a DeadlineStarted of another slice
    const warningId = warningOfDeadline((recorded.event as Move).data.deadlineId);
    return warningId === null ? [] : [[warningId]];
  },
  fold: (row, recorded) => {
    if (isOfWarning(recorded))
      return rowOf(warning.evolve(row?.warning ?? absent, recorded.event as WarningEvent), row, recorded);
    const { deadlineId, period } = (recorded.event as Move).data;
    return row?.deadline_id === deadlineId ? { ...row, due_date: period.dueDate } : row;
  },
};
