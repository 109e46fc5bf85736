import type { MonitoringRunTerms } from './monitoring-run.period';

const PREFIX = 'run:';

export const monitoringRunStream = ({
  departmentCode,
  period,
}: Pick<MonitoringRunTerms, 'departmentCode' | 'period'>): string => `monitoringrun-${departmentCode}-${period}`;

/** Id under which the end of a run stands among everything that processes wake up for. */
export const monitoringRunId = (process: string): string => `${PREFIX}${process}`;

export const isMonitoringRunId = (id: string): boolean => id.startsWith(PREFIX);

/** Process of an id for which `isMonitoringRunId` holds. */
export const processOfRunId = (id: string): string => id.slice(PREFIX.length);
