import { canonicalJson } from '../../kernel/canonical-json';
import { fiscalQuarterOf } from '../../kernel/fiscal-quarter';
import { unless, type Violation } from '../../kernel/rule-violation';
import { fallViolations } from './falling-value.rules';
import { monthOfPeriod } from './monitored-period';
import { words } from './monitoring-clause';
import type { MonitoringReport } from './monitoring-report.state';
import { about } from './report-about';
import { formViolations, normalisedContent, normalisedValue } from './report-content';
import type { ReportDecision } from './report-decision';
import { placed } from './report-rows';
import { reportTransitions } from './report-transitions';
import { brokenMember, brokenReport, labelOfIndicator } from './report-violation';
import type { DraftReport, ReportActualValues } from './report.commands';
import { numberViolations, repeatedViolations, valueViolations } from './reported-value.rules';
import { textOf, valueBefore } from './reported-values';
import { targetsOf } from './submission-check';

/** Replaces the draft whole; it may miss anything. */
export const draftReport: ReportDecision<DraftReport> = {
  transition: reportTransitions.DraftReport,
  values: (report, { content, project }) => formViolations(content, targetsOf(report, project)),
  events: ({ draft }, command) => {
    const content = normalisedContent(command.content);
    if (draft !== null && canonicalJson(draft) === canonicalJson(content)) return [];
    return [{ type: 'MonitoringReportDrafted', data: { ...about(command), content } }];
  },
};

const rowsOf = (report: MonitoringReport, { values, project }: ReportActualValues) =>
  placed('/values', values, targetsOf(report, project));

/** DEC-33: the day lies in the quarter of the stream and is not to come. */
const dayViolations = ({ asOf, period, today }: ReportActualValues): readonly Violation[] => {
  const broken = (message: string, messageEn: string) => (): Violation =>
    brokenMember(
      'DEC-33',
      '/asOf',
      '截至日期',
      asOf,
      words(message, messageEn, '请填写数据实际截至的日期。', 'Give the day for which the values stand.'),
    );
  return [
    ...unless(
      asOf <= today,
      broken(`截至日期不能晚于今日 ${today}。`, `The day for which the values stand is after today, ${today}.`),
    ),
    ...unless(
      fiscalQuarterOf(asOf) === period,
      broken(`截至日期应在 ${period} 内。`, `The day for which the values stand is outside ${period}.`),
    ),
  ];
};

/** Before the period is opened only a project that executes and has approved goals reports values. */
const projectViolations = ({ opening }: MonitoringReport, { project, period }: ReportActualValues) =>
  unless(
    opening !== null ||
      (['ALLOCATED', 'EXECUTING', 'SUSPENDED'].includes(project.status) &&
        project.projectClass !== 'STAFF' &&
        project.goal !== null &&
        project.fiscalYear === Number(period.slice(0, 4))),
    () =>
      brokenReport(
        'DEC-33',
        words(
          '只有已下达指标、纳入绩效监控的项目可以填报本年度的实际完成值。',
          'Only a monitored project whose index was allocated reports values of its fiscal year.',
          '请核对项目状态和截至日期的年度。',
          'Check the state of the project and the year of the day.',
        ),
      ),
  );

const emptyViolations = (report: MonitoringReport, command: ReportActualValues): readonly Violation[] => [
  ...unless(command.values.length > 0, () =>
    brokenMember(
      'DEC-33',
      '/values',
      '实际完成值',
      null,
      words('没有填报任何指标。', 'No value is given.', '请至少填报一项指标。', 'Give at least one value.'),
    ),
  ),
  ...rowsOf(report, command).flatMap(({ row, pointer, indicator }) =>
    unless(textOf(row) !== null, () =>
      brokenMember(
        'DEC-33',
        `${pointer}/actualValue`,
        labelOfIndicator(indicator, '实际完成值'),
        null,
        words(
          '缺少实际完成值。',
          'The value is missing.',
          '请填写实际完成值或评判系数。',
          'Give the value or the coefficient.',
        ),
      ),
    ),
  ),
];

const isRecorded = (
  { values }: MonitoringReport,
  asOf: string,
  value: ReportActualValues['values'][number],
): boolean => {
  const last = values.findLast((known) => known.asOf === asOf && known.value.indicatorId === value.indicatorId);
  return last !== undefined && canonicalJson(last.value) === canonicalJson(value);
};

/** DEC-33: actual values with the day for which they stand. */
export const reportActualValues: ReportDecision<ReportActualValues> = {
  transition: reportTransitions.ReportActualValues,
  values: (report, command) => {
    const rows = rowsOf(report, command);
    return [...rows.flatMap(numberViolations), ...repeatedViolations(rows)];
  },
  content: (report, command) => {
    const { asOf, period, lastValues, storedDocuments } = command;
    const rows = rowsOf(report, command);
    return [
      ...projectViolations(report, command),
      ...dayViolations(command),
      ...emptyViolations(report, command),
      ...valueViolations(rows, 'DEC-33', monthOfPeriod(period), storedDocuments),
      ...fallViolations(
        rows,
        (id) => valueBefore(report, id, asOf) ?? lastValues.find(({ indicatorId }) => indicatorId === id),
      ),
    ];
  },
  events: (report, command) => {
    const { asOf } = command;
    const values = command.values.map(normalisedValue);
    if (values.every((value) => isRecorded(report, asOf, value))) return [];
    return [{ type: 'ActualValuesReported', data: { ...about(command), asOf, values } }];
  },
};
