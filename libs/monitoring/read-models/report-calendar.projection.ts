import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import type {
  DeadlineExtended,
  DeadlineOverridden,
  DeadlineRecomputed,
  DeadlineResumed,
} from '../../deadlines/domain/deadline.events';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { atLocalTime } from '../../kernel/instant';
import type { Projection } from '../../projections/projection';
import type { Light } from '../../rule-sets/domain/monitoring-rule-set';
import { worstLight } from '../domain/light';
import type {
  DeviationComputed,
  MonitoringPeriodOpened,
  MonitoringReportEvent,
} from '../domain/monitoring-report.events';
import type { CycleState, LatenessStage } from '../domain/monitoring-report.state';
import { reportKeyOf } from './monitoring-report.projection';
import type { ReportCalendarRow } from './report-calendar.table';

type D14Moved = DeadlineExtended | DeadlineResumed | DeadlineRecomputed | DeadlineOverridden;
type Seen = MonitoringReportEvent | D14Moved;

/** `D14-2026-Q1-<project>` */
const D14 = /^D14-(\d{4}-Q[1-4])-([0-9a-f-]{36})$/;

const stageOf: Partial<Record<Seen['type'], LatenessStage>> = {
  MonitoringReportFellOverdue: 'OVERDUE_REMINDED',
  MonitoringReportOverdueEscalated: 'OVERDUE_ESCALATED',
  MonitoringReportMarkedMissing: 'MARKED_MISSING',
};

/** Until D14 is told by the next event of the same append it is not known: the end of the period stands there. */
const opened = ({ data }: MonitoringPeriodOpened, { position }: RecordedEvent): ReportCalendarRow => ({
  project_id: data.projectId,
  period: data.period,
  opened_position: position.toString(),
  project_name: data.name,
  unit_code: data.unitCode,
  department_code: data.departmentCode,
  classified: data.classified,
  status: 'OPENED',
  due_date: data.effectiveDate,
  due_instant: atLocalTime(data.effectiveDate, 24),
  submitted_at: null,
  late: false,
  missing: false,
  budget_light: null,
  goal_light: null,
  light: null,
  execution_rate: null,
  attainment: null,
  changed_position: position.toString(),
});

const computed = (row: ReportCalendarRow, { result }: DeviationComputed['data']): ReportCalendarRow => ({
  ...row,
  budget_light: result.budgetLight,
  goal_light: result.goalLight,
  light: worstLight([result.budgetLight, result.goalLight]),
  execution_rate: result.executionRate,
  attainment: result.attainment,
});

/** Marked missing counts as a red light, until a late report has lights of its own (domain.md 9). */
const fellLate = (row: ReportCalendarRow, stage: LatenessStage): ReportCalendarRow => {
  const missing = stage === 'MARKED_MISSING';
  if (row.submitted_at !== null) return { ...row, missing: row.missing || missing };
  const light: Light | null = missing ? 'RED' : row.light;
  return { ...row, status: stage, missing: row.missing || missing, light };
};

const due = (
  row: ReportCalendarRow,
  { dueDate, dueInstant }: DeadlineStarted['data']['period'],
): ReportCalendarRow => ({
  ...row,
  due_date: dueDate,
  due_instant: dueInstant,
});

const filling = ({ status }: ReportCalendarRow): CycleState => (status === 'OPENED' ? 'FILLING' : status);

const known = (row: ReportCalendarRow, event: Seen): ReportCalendarRow => {
  const stage = stageOf[event.type];
  if (stage !== undefined) return fellLate(row, stage);
  switch (event.type) {
    case 'ActualValuesReported':
    case 'MonitoringReportDrafted':
      return { ...row, status: filling(row) };
    case 'MonitoringReportSubmitted':
      return { ...row, status: 'SUBMITTED', submitted_at: event.data.at, late: event.data.late };
    case 'DeviationComputed':
      return computed(row, event.data);
    case 'MonitoringReportSummarised':
      return event.data.missing ? row : { ...row, status: 'DEPT_SUMMARISED' };
    case 'MonitoringReportAnalysed':
      return { ...row, status: 'FIN_ANALYSED' };
    case 'MonitoringCycleClosed':
      return { ...row, status: 'CLOSED' };
    case 'DeadlineStarted':
      return event.data.code === 'D14' ? due(row, event.data.period) : row;
    case 'DeadlineExtended':
    case 'DeadlineResumed':
    case 'DeadlineRecomputed':
    case 'DeadlineOverridden':
      return due(row, event.data.period);
    default:
      return row;
  }
};

/** The report's own stream, or the stream of its D14 where that is moved. */
const keyOf = (recorded: RecordedEvent): readonly [string, string] | null => {
  const [, period, projectId] = D14.exec((recorded.event.data as { deadlineId?: string }).deadlineId ?? '') ?? [];
  const ofDeadline = recorded.stream.startsWith('deadline-') && period !== undefined && projectId !== undefined;
  return ofDeadline ? [projectId, period] : reportKeyOf(recorded);
};

/** Read model for one question: who has reported and who has not, with lights? */
export const reportCalendarProjection: Projection<ReportCalendarRow> = {
  name: 'report-calendar',
  version: 1,
  table: 'report_calendar_v1',
  columns: {
    project_id: 'uuid',
    period: 'text',
    opened_position: 'bigint',
    project_name: 'text',
    unit_code: 'text',
    department_code: 'text',
    classified: 'boolean',
    status: 'text',
    due_date: 'date',
    due_instant: 'timestamptz',
    submitted_at: 'timestamptz',
    late: 'boolean',
    missing: 'boolean',
    budget_light: 'text',
    goal_light: 'text',
    light: 'text',
    execution_rate: 'numeric',
    attainment: 'numeric',
    changed_position: 'bigint',
  },
  key: ['project_id', 'period'],
  handles: [
    ...['MonitoringPeriodOpened', 'ActualValuesReported', 'MonitoringReportDrafted', 'MonitoringReportSubmitted'],
    ...['DeviationComputed', 'MonitoringReportSummarised', 'MonitoringReportAnalysed', 'MonitoringCycleClosed'],
    ...Object.keys(stageOf),
    ...['DeadlineStarted', 'DeadlineExtended', 'DeadlineResumed', 'DeadlineRecomputed', 'DeadlineOverridden'],
  ],
  keysOf: (recorded) => {
    const key = keyOf(recorded);
    return key === null ? [] : [key];
  },
  fold: (row, recorded) => {
    const event = recorded.event as Seen;
    if (event.type === 'MonitoringPeriodOpened') return row ?? opened(event, recorded);
    // values may be reported before the period is opened; the calendar begins with the opening
    return row === undefined ? undefined : { ...known(row, event), changed_position: recorded.position.toString() };
  },
};
