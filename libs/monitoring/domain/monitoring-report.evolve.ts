import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import type { Trigger } from '../../rule-sets/domain/monitoring-rule-set';
import type { FiscalMonth } from '../../rule-sets/domain/process-keys';
import { closingMonth } from './monitored-period';
import type {
  ActualValuesReported,
  MonitoringReportCorrected,
  MonitoringReportEvent,
  ReportedValue,
} from './monitoring-report.events';
import type { CycleState, LatenessStage, MonitoringReport } from './monitoring-report.state';
import { correctedValues, lastValuesOf } from './reported-values';

const filling = ({ status }: MonitoringReport): CycleState => (status === 'OPENED' ? 'FILLING' : status);

const reported = (report: MonitoringReport, { asOf, values }: ActualValuesReported['data']): MonitoringReport => ({
  ...report,
  status: filling(report),
  values: [...report.values, ...values.map((value) => ({ asOf, value }))],
});

const withFired = (report: MonitoringReport, month: FiscalMonth, triggers: readonly Trigger[]): MonitoringReport => ({
  ...report,
  fired: { ...report.fired, [month]: [...new Set([...(report.fired[month] ?? []), ...triggers])] },
});

/** The corrected value in the member that the indicator's kind has; before the opening its last value tells the kind. */
const correctedValue = (report: MonitoringReport, indicatorId: string, to: string): ReportedValue => {
  const indicator = report.opening?.indicators.find((each) => each.indicatorId === indicatorId);
  const last = lastValuesOf(report).find((value) => value.indicatorId === indicatorId);
  return indicator?.nature === 'QUALITATIVE' || last?.qualitativeCoefficient !== undefined
    ? { indicatorId, qualitativeCoefficient: to }
    : { indicatorId, actualValue: to };
};

const corrected = (report: MonitoringReport, data: MonitoringReportCorrected['data']): MonitoringReport => {
  const { indicatorId, from, to, reason, documents, at } = data;
  const value = correctedValue(report, indicatorId, to);
  const next = { ...report, corrections: [...report.corrections, { indicatorId, from, to, reason, documents, at }] };
  const { submitted } = report;
  if (submitted === null) return { ...next, ...correctedValues(report, value) };
  const indicators = submitted.content.indicators.map(({ notDue, ...row }) =>
    row.indicatorId === indicatorId ? { ...row, ...value } : { ...row, ...(notDue === undefined ? {} : { notDue }) },
  );
  return { ...next, submitted: { ...submitted, content: { ...submitted.content, indicators } } };
};

/** A report that came in stays reported, whatever is noted about its lateness afterwards. */
const late = (
  report: MonitoringReport,
  stage: LatenessStage,
  { effectiveDate }: Readonly<{ effectiveDate: MonitoringReport['lateness'][number]['effectiveDate'] }>,
): MonitoringReport => ({
  ...report,
  status: report.submitted === null ? stage : report.status,
  lateness: [...report.lateness, { stage, effectiveDate }],
});

const startDeadline = (report: MonitoringReport, { data }: DeadlineStarted): MonitoringReport => {
  const { deadlineId, code, period } = data;
  const others = report.deadlines.filter((started) => started.deadlineId !== deadlineId);
  return { ...report, deadlines: [...others, { deadlineId, code, dueInstant: period.dueInstant }] };
};

const known = (report: MonitoringReport, event: MonitoringReportEvent): MonitoringReport => {
  switch (event.type) {
    case 'ActualValuesReported':
      return reported(report, event.data);
    case 'MonitoringPeriodOpened':
      return { ...report, status: 'OPENED', opening: event.data };
    case 'MonitoringReportDrafted':
      return { ...report, status: filling(report), draft: event.data.content };
    case 'MonitoringReportSubmitted':
      return { ...report, status: 'SUBMITTED', submitted: event.data };
    case 'DeviationComputed':
      return withFired(
        { ...report, computed: [...report.computed, event.data] },
        closingMonth(event.data.period),
        event.data.newTriggers,
      );
    case 'MonthEvaluated':
      return withFired({ ...report, months: [...report.months, event.data] }, event.data.month, event.data.newTriggers);
    case 'MonitoringReportCorrected':
      return corrected(report, event.data);
    case 'MonitoringReportFellOverdue':
      return late(report, 'OVERDUE_REMINDED', event.data);
    case 'MonitoringReportOverdueEscalated':
      return late(report, 'OVERDUE_ESCALATED', event.data);
    case 'MonitoringReportMarkedMissing':
      return late(report, 'MARKED_MISSING', event.data);
    case 'MonitoringReportSummarised':
      return { ...report, status: event.data.missing ? report.status : 'DEPT_SUMMARISED', summary: event.data };
    case 'MonitoringReportAnalysed':
      return { ...report, status: 'FIN_ANALYSED', analysis: event.data };
    case 'MonitoringCycleClosed':
      return { ...report, status: 'CLOSED' };
    case 'MonitoringReportDutySuspended':
      return { ...report, dutySuspendedOn: event.data.effectiveDate };
    case 'DeadlineStarted':
      return startDeadline(report, event);
  }
};

/** Never refuses, never reads a clock: whatever was recorded is folded. */
export const evolve = (report: MonitoringReport, event: MonitoringReportEvent): MonitoringReport => {
  const next = known(report, event);
  if (event.type === 'DeadlineStarted') return next;
  const { projectId, period } = event.data;
  return { ...next, projectId, period };
};
