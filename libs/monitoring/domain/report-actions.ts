import type { OfferedAction } from '../../kernel/offered-action';
import type { MonitoringReport } from './monitoring-report.state';
import { refusals, type Asking } from './report-decision';
import { reportTransitions } from './report-transitions';
import type { ReportCircumstances } from './report.commands';

const offered: Readonly<Record<keyof typeof reportTransitions, Asking>> = {
  DraftReport: { transition: reportTransitions.DraftReport },
  ReportActualValues: { transition: reportTransitions.ReportActualValues },
  SubmitReport: { transition: reportTransitions.SubmitReport, executingOnly: true },
  CorrectReport: { transition: reportTransitions.CorrectReport, afterYearEnd: true },
  SummariseReport: { transition: reportTransitions.SummariseReport, afterYearEnd: true },
  AnalyseReport: { transition: reportTransitions.AnalyseReport, afterYearEnd: true },
};

const BASE = '/api/v1';

const actionOf = (
  command: string,
  asking: Asking,
  report: MonitoringReport,
  asked: ReportCircumstances,
): OfferedAction => {
  const { label, labelEn, method, path, needsReason } = asking.transition;
  const [first] = refusals(asking, report, asked);
  return {
    ...{ command, label, labelEn, method },
    href: `${BASE}/projects/${asked.project.projectId}/${path.replace('{period}', asked.period)}`,
    allowed: first === undefined,
    ...(first === undefined ? {} : { rule: first.rule, reason: first.message, reasonEn: first.messageEn }),
    needs: needsReason ? { reason: true } : {},
  };
};

/** Every command of the caller's role on this report, allowed or not. */
export const reportActionsOf = (report: MonitoringReport, asked: ReportCircumstances): readonly OfferedAction[] =>
  Object.entries(offered)
    .filter(([, { transition }]) => transition.roles.includes(asked.by.role))
    .map(([command, asking]) => actionOf(command, asking, report, asked));
