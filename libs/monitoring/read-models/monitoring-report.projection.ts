import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Projection } from '../../projections/projection';
import { monitoringReportEvents } from '../domain/monitoring-report.catalogue';
import { monitoringReport } from '../domain/monitoring-report.decider';
import type { MonitoringReportEvent } from '../domain/monitoring-report.events';
import type { MonitoringReport } from '../domain/monitoring-report.state';

/** Read model `monitoring_report_v1`. */
export interface MonitoringReportRow {
  [column: string]: unknown;
  project_id: string;
  period: string;
  stream_revision: string;
  position: string;
  recorded_at: string;
  state: MonitoringReport;
}

const STREAM = /^monitor-([0-9a-f-]{36})-(\d{4}-Q[1-4])$/;

/** Project and period of a monitoring report's stream; null for any other stream. */
export const reportKeyOf = ({ stream }: Pick<RecordedEvent, 'stream'>): readonly [string, string] | null => {
  const [, projectId, period] = STREAM.exec(stream) ?? [];
  return projectId === undefined || period === undefined ? null : [projectId, period];
};

/** Read model for one question: what does the monitoring report of this project and quarter say? */
export const monitoringReportProjection: Projection<MonitoringReportRow> = {
  name: 'monitoring-report',
  version: 1,
  table: 'monitoring_report_v1',
  columns: {
    project_id: 'uuid',
    period: 'text',
    stream_revision: 'bigint',
    position: 'bigint',
    recorded_at: 'timestamptz',
    state: 'jsonb',
  },
  key: ['project_id', 'period'],
  handles: [...monitoringReportEvents.map(({ type }) => type), 'DeadlineStarted'],
  keysOf: (recorded) => {
    const key = reportKeyOf(recorded);
    return key === null ? [] : [key];
  },
  // folded by the report's own decider: the read side has no second copy of the rules of evolution
  fold: (row, recorded, [projectId = '', period = '']) => ({
    project_id: projectId,
    period,
    stream_revision: recorded.revision.toString(),
    position: recorded.position.toString(),
    recorded_at: recorded.recordedAt,
    state: monitoringReport.evolve(
      row?.state ?? monitoringReport.initialState,
      recorded.event as MonitoringReportEvent,
    ),
  }),
};
