import type { MonitoringReport } from './monitoring-report.state';
import { refusals, type Asking } from './report-decision';
import { reportTransitions } from './report-transitions';
import type { ReportCircumstances } from './report.commands';

/** What a caller may do with a report now, and why not (`api.md` 1); told by the very guards that would decide. */
export type ReportAction = Readonly<{
  command: string;
  label: string;
  labelEn: string;
  method: 'POST' | 'PUT';
  href: string;
  allowed: boolean;
  rule?: string;
  reason?: string;
  reasonEn?: string;
  needs: Readonly<{ reason?: true }>;
}>;

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
): ReportAction => {
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
export const reportActionsOf = (report: MonitoringReport, asked: ReportCircumstances): readonly ReportAction[] =>
  Object.entries(offered)
    .filter(([, { transition }]) => transition.roles.includes(asked.by.role))
    .map(([command, asking]) => actionOf(command, asking, report, asked));
