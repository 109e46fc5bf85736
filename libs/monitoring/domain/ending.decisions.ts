import { refuseIfAny } from '../../kernel/rule-violation';
import { bySystem } from './cycle.decisions';
import type { MonitoringReportEvent } from './monitoring-report.events';
import type { MonitoringReport } from './monitoring-report.state';
import { about } from './report-about';
import { endingOf } from './report-deadlines';
import type { EndCycle, SuspendDuty } from './report.commands';

type Decided = readonly MonitoringReportEvent[];

/** 10.1: the cycle of a cancelled project that still waits for unit or department is over, and what runs there too. */
export const endCycle = (report: MonitoringReport, command: EndCycle): Decided => {
  refuseIfAny(bySystem('T23', command));
  const { opening, summary, status } = report;
  if (opening === null || summary !== null || status === 'CLOSED') return [];
  const deadlinesEnded = (['D14', 'D15'] as const).flatMap((code) =>
    endingOf(report, code, 'SUPERSEDED', command.deadlines),
  );
  return [{ type: 'MonitoringCycleClosed', data: { ...about(command), deadlinesEnded } }];
};

/** T21 is no way out of SUSPENDED, so D14 ends there (10.1); D15 too, unless there is a report to summarise. */
export const suspendDuty = (report: MonitoringReport, command: SuspendDuty): Decided => {
  refuseIfAny(bySystem('T25', command));
  if (report.submitted !== null || report.status === 'CLOSED') return [];
  const { effectiveDate, deadlines } = command;
  const deadlinesEnded = (['D14', 'D15'] as const).flatMap((code) => endingOf(report, code, 'SUPERSEDED', deadlines));
  if (!deadlinesEnded.some(({ code }) => code === 'D14')) return [];
  return [{ type: 'MonitoringReportDutySuspended', data: { ...about(command), deadlinesEnded, effectiveDate } }];
};
