import type { Projection } from '../../projections/projection';
import type { MonitoringRunEvent } from '../domain/monitoring-run.events';

/** Read model `monitoring_runs_v1`. */
export interface MonitoringRunRow {
  [column: string]: unknown;
  process: string;
  kind: string;
  department_code: string;
  period: string;
  last_day: string;
  ends_at: string;
  /** RUNNING or CONCLUDED. */
  state: string;
  /** How many it looked after; null until it is concluded. */
  projects: number | null;
  position: string;
}

/** Read model for one question: which runs of monitoring are there, and when do they end? */
export const monitoringRunsProjection: Projection<MonitoringRunRow> = {
  name: 'monitoring-runs',
  version: 1,
  table: 'monitoring_runs_v1',
  columns: {
    process: 'text',
    kind: 'text',
    department_code: 'text',
    period: 'text',
    last_day: 'date',
    ends_at: 'timestamptz',
    state: 'text',
    projects: 'integer',
    position: 'bigint',
  },
  key: ['process'],
  handles: ['MonitoringRunStarted', 'MonitoringRunConcluded'] satisfies MonitoringRunEvent['type'][],
  keysOf: ({ event }) => [[(event as MonitoringRunEvent).data.process]],
  fold: (row, recorded) => {
    const { type, data } = recorded.event as MonitoringRunEvent;
    const position = recorded.position.toString();
    if (type === 'MonitoringRunConcluded')
      return row && { ...row, state: 'CONCLUDED', projects: data.projects, position };
    const { process, kind, departmentCode, period, lastDay, endsAt } = data;
    return {
      process,
      kind,
      department_code: departmentCode,
      period,
      last_day: lastDay,
      ends_at: endsAt,
      state: 'RUNNING',
      projects: null,
      position,
    };
  },
};
