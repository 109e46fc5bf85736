import { unreachable, type Decider } from '../../kernel/decider';
import { analyseReport, summariseReport } from './closing.decisions';
import { correctReport } from './correction.decisions';
import { evaluateMonth, noteLateness, openPeriod } from './cycle.decisions';
import { endCycle, suspendDuty } from './ending.decisions';
import type { MonitoringReportEvent } from './monitoring-report.events';
import { evolve } from './monitoring-report.evolve';
import { unopened, type MonitoringReport } from './monitoring-report.state';
import { decideBy } from './report-decision';
import type { ReportCommand } from './report.commands';
import { submitReport } from './submission.decisions';
import { draftReport, reportActualValues } from './writing.decisions';

const decide = (report: MonitoringReport, command: ReportCommand): readonly MonitoringReportEvent[] => {
  switch (command.type) {
    case 'OpenPeriod':
      return openPeriod(report, command);
    case 'EvaluateMonth':
      return evaluateMonth(report, command);
    case 'NoteLateness':
      return noteLateness(report, command);
    case 'EndCycle':
      return endCycle(report, command);
    case 'SuspendDuty':
      return suspendDuty(report, command);
    case 'ReportActualValues':
      return decideBy(reportActualValues, report, command);
    case 'DraftReport':
      return decideBy(draftReport, report, command);
    case 'SubmitReport':
      return decideBy(submitReport, report, command);
    case 'CorrectReport':
      return decideBy(correctReport, report, command);
    case 'SummariseReport':
      return decideBy(summariseReport, report, command);
    case 'AnalyseReport':
      return decideBy(analyseReport, report, command);
    default:
      return unreachable(command);
  }
};

/** The report of one project about one quarter (绩效运行监控), stream `monitor-{projectId}-{period}`. */
export const monitoringReport: Decider<MonitoringReport, ReportCommand, MonitoringReportEvent> = {
  initialState: unopened,
  decide,
  evolve,
};
