import type { RecordedEvent } from '../../event-store/event-store.port';
import type { MonitoringReportEvent } from '../../monitoring/domain/monitoring-report.events';
import { begun, changing, ending, making, taskIdOf, type TaskChange, type TaskFamily } from './task-change';
import type { TaskRow } from './task-row';

const HANDLED = [
  'MonitoringPeriodOpened',
  'MonitoringReportSubmitted',
  'MonitoringReportMarkedMissing',
  'MonitoringReportSummarised',
  'MonitoringReportAnalysed',
  'MonitoringCycleClosed',
] as const satisfies readonly MonitoringReportEvent['type'][];
type Handled = Extract<MonitoringReportEvent, { type: (typeof HANDLED)[number] }>;

const changesOf = (recorded: RecordedEvent): readonly TaskChange[] => {
  const { type, data } = recorded.event as Handled;
  const about = `${data.projectId}-${data.period}`;
  const unit = { kind: 'SUBMIT_MONITORING_REPORT', roles: ['UNIT_CLERK', 'UNIT_HEAD'], subject: data.period } as const;
  const department = { kind: 'SUMMARISE_REPORT', roles: ['DEPT_REVIEWER'], subject: data.period } as const;
  const finance = { kind: 'ANALYSE_REPORT', roles: ['FIN_PERF'], subject: data.period } as const;
  /** A report that comes after the summary of a missing one asks for no second summary. */
  const firstSummary = (row: TaskRow): TaskRow => (row.kind === '' ? begun(department, recorded)(row) : row);
  switch (type) {
    case 'MonitoringPeriodOpened':
      return [
        making(taskIdOf(unit.kind, about), data, recorded, begun(unit, recorded)),
        making(taskIdOf(department.kind, about), data, recorded),
        making(taskIdOf(finance.kind, about), data, recorded),
      ];
    case 'MonitoringReportSubmitted':
      return [ending(unit.kind, about), changing(taskIdOf(department.kind, about), firstSummary)];
    case 'MonitoringReportMarkedMissing':
      return [changing(taskIdOf(department.kind, about), firstSummary)];
    case 'MonitoringReportSummarised':
      return [ending(department.kind, about), changing(taskIdOf(finance.kind, about), begun(finance, recorded))];
    case 'MonitoringReportAnalysed':
      return [ending(finance.kind, about)];
    case 'MonitoringCycleClosed':
      return [ending(unit.kind, about), ending(department.kind, about), ending(finance.kind, about)];
  }
};

/** Report, summary and analysis of a period; D14 and D15 stand beside the first two. */
export const monitoringTasks: TaskFamily = { handles: HANDLED, changesOf };
