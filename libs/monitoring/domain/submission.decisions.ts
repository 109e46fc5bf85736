import type { BusinessDate } from '../../kernel/instant';
import type { Violation } from '../../kernel/rule-violation';
import { evaluated } from './evaluation';
import { forecastOf } from './forecast';
import { closingMonth, firstDayAfter } from './monitored-period';
import { words } from './monitoring-clause';
import type { DeviationComputed, ReportContent, ReportMoney } from './monitoring-report.events';
import type { MonitoringReport } from './monitoring-report.state';
import { about } from './report-about';
import { formViolations, normalisedContent } from './report-content';
import { endingOf, isInTime, standingOf, summaryDeadline } from './report-deadlines';
import type { ReportDecision } from './report-decision';
import { countedExecution } from './report-inputs';
import { reportTransitions } from './report-transitions';
import { brokenReport } from './report-violation';
import type { ReportCircumstances, SubmitReport } from './report.commands';
import { submissionBasis, submissionInputs, submissionViolations, targetsOf } from './submission-check';

/** DEC-34: once its month is evaluated or over, the report's warning is dated the day of the submission. */
const warningDate = ({ months }: MonitoringReport, { period, today }: ReportCircumstances): BusinessDate => {
  const month = closingMonth(period);
  const [afterMonth, isEvaluated] = [firstDayAfter(month), months.some((known) => known.month === month)];
  return isEvaluated || today > afterMonth ? today : afterMonth;
};

/** F1, F14 to F20, F25, lights and triggers of a report as it stands, for the month that it is about. */
export const deviationComputed = (
  report: MonitoringReport,
  command: ReportCircumstances & Pick<SubmitReport, 'rules'>,
  {
    content,
    money,
    occasion,
  }: Readonly<{ content: ReportContent; money: ReportMoney }> & Pick<DeviationComputed['data'], 'occasion'>,
): DeviationComputed => {
  const { period, project, rules, today } = command;
  const inputs = submissionInputs(content, { period, indicators: targetsOf(report, project), money });
  const date = occasion === 'REPORT' ? warningDate(report, command) : today;
  const evaluation = evaluated(inputs, rules, report.fired[closingMonth(period)] ?? [], date);
  return {
    type: 'DeviationComputed',
    data: { ...about(command), ...evaluation, occasion, forecast: forecastOf(inputs, content) },
  };
};

const nothingWritten = (): Violation =>
  brokenReport(
    'T21',
    words(
      '没有可报送的草稿。',
      'There is no draft to submit.',
      '请由单位经办人先填写监控报告，或在报送时一并提交内容。',
      'The unit handler writes the draft first, or the submission carries the content.',
    ),
  );

const contentOf = ({ draft }: MonitoringReport, { content }: SubmitReport): ReportContent | null => content ?? draft;

/** T21: the report in time or late (domain.md 14), evaluated at once (DEC-34); it meets D14 and starts D15. */
export const submitReport: ReportDecision<SubmitReport> = {
  transition: reportTransitions.SubmitReport,
  executingOnly: true,
  values: (report, { content, project }) =>
    content === null ? [] : formViolations(content, targetsOf(report, project)),
  content: (report, command) => {
    const content = contentOf(report, command);
    return content === null ? [nothingWritten()] : submissionViolations(content, submissionBasis(report, command));
  },
  events: (report, command) => {
    const written = contentOf(report, command);
    if (written === null) return []; // refused before by T21
    const content = normalisedContent(written);
    const { money, now, deadlines } = command;
    const { executionSource } = countedExecution(content, money);
    const d14 = standingOf(report, 'D14', deadlines);
    const deadlinesEnded = endingOf(report, 'D14', 'MET', deadlines);
    const late = d14 !== undefined && !isInTime(report, d14, now);
    return [
      {
        type: 'MonitoringReportSubmitted',
        data: { ...about(command), content, money, executionSource, late, deadlinesEnded },
      },
      deviationComputed(report, command, { content, money, occasion: 'REPORT' }),
      ...summaryDeadline(report, command),
    ];
  },
};
