import type { RecordedEvent } from '../../event-store/event-store.port';
import type { MonitoringReportEvent } from '../../monitoring/domain/monitoring-report.events';
import type { ProjectResumed } from '../../projects/domain/project-execution.events';
import { begun, changing, ending, making, isWaiting, taskIdOf, type TaskChange, type TaskFamily } from './task-change';
import { holdersOf, NO_DEADLINE, type TaskRow } from './task-row';

const HANDLED = [
  'MonitoringPeriodOpened',
  'MonitoringReportSubmitted',
  'MonitoringReportMarkedMissing',
  'MonitoringReportSummarised',
  'MonitoringReportAnalysed',
  'MonitoringCycleClosed',
  'MonitoringReportDutySuspended',
] as const satisfies readonly MonitoringReportEvent['type'][];
type Handled = Extract<MonitoringReportEvent, { type: (typeof HANDLED)[number] }>;

const UNIT = { kind: 'SUBMIT_MONITORING_REPORT', roles: ['UNIT_CLERK', 'UNIT_HEAD'] } as const;

/** Nobody can submit while the project is suspended; the kind tells that the report is still awaited. */
const rested = (row: TaskRow): TaskRow => (isWaiting(row) ? { ...row, ...NO_DEADLINE, holders: [] } : row);
const goesOn = (row: TaskRow): TaskRow =>
  row.kind === UNIT.kind && !isWaiting(row) ? { ...row, holders: holdersOf(UNIT.roles, row) } : row;
/** There is nothing to summarise; a report that comes later begins the summary. */
const unbegun = (row: TaskRow): TaskRow => (isWaiting(row) ? { ...row, ...NO_DEADLINE, kind: '', holders: [] } : row);

/** The reports of the year that were awaited when the project was suspended are awaited again. */
const onResumption = ({ data: { projectId, fiscalYear } }: ProjectResumed): readonly TaskChange[] =>
  [1, 2, 3, 4].map((quarter) => changing(taskIdOf(UNIT.kind, `${projectId}-${fiscalYear}-Q${quarter}`), goesOn));

const changesOf = (recorded: RecordedEvent): readonly TaskChange[] => {
  const event = recorded.event as Handled | ProjectResumed;
  if (event.type === 'ProjectResumed') return onResumption(event);
  const { type, data } = event;
  const about = `${data.projectId}-${data.period}`;
  const unit = { ...UNIT, subject: data.period };
  const department = { kind: 'SUMMARISE_REPORT', roles: ['DEPT_REVIEWER'], subject: data.period } as const;
  const finance = { kind: 'ANALYSE_REPORT', roles: ['FIN_PERF'], subject: data.period } as const;
  const summaryBegun = (row: TaskRow): TaskRow => (isWaiting(row) ? row : begun(department, recorded)(row));
  switch (type) {
    case 'MonitoringPeriodOpened':
      return [
        making(taskIdOf(unit.kind, about), data, recorded, begun(unit, recorded)),
        making(taskIdOf(department.kind, about), data, recorded),
        making(taskIdOf(finance.kind, about), data, recorded),
      ];
    case 'MonitoringReportSubmitted':
      return [ending(unit.kind, about), changing(taskIdOf(department.kind, about), summaryBegun)];
    case 'MonitoringReportMarkedMissing':
      return [changing(taskIdOf(department.kind, about), summaryBegun)];
    case 'MonitoringReportSummarised':
      return [
        ending(department.kind, about),
        ...(data.missing ? [] : [changing(taskIdOf(finance.kind, about), begun(finance, recorded))]),
      ];
    case 'MonitoringReportAnalysed':
      return [ending(finance.kind, about)];
    case 'MonitoringCycleClosed':
      return [ending(unit.kind, about), ending(department.kind, about), ending(finance.kind, about)];
    case 'MonitoringReportDutySuspended':
      return [changing(taskIdOf(unit.kind, about), rested), changing(taskIdOf(department.kind, about), unbegun)];
  }
};

/** Report, summary and analysis of a period; D14 and D15 stand beside the first two. */
export const monitoringTasks: TaskFamily = { handles: [...HANDLED, 'ProjectResumed'], changesOf };
