import { endOfFiscalQuarter } from '../../kernel/fiscal-quarter';
import { decimal } from '../../kernel/decimal';
import { unless, type Violation } from '../../kernel/rule-violation';
import { monthOfPeriod } from './monitored-period';
import { words } from './monitoring-clause';
import type { MonitoringReportCorrected, ReportedValue } from './monitoring-report.events';
import { evolve } from './monitoring-report.evolve';
import type { MonitoringReport } from './monitoring-report.state';
import { about } from './report-about';
import type { ReportDecision } from './report-decision';
import { isQualitative, placed, type PlacedRow } from './report-rows';
import { reportTransitions } from './report-transitions';
import { brokenMember } from './report-violation';
import type { CorrectReport } from './report.commands';
import { documentViolations, numberViolations, valueViolations } from './reported-value.rules';
import { submittedValues, textOf, valueBefore } from './reported-values';
import { targetsOf } from './submission-check';
import { deviationComputed } from './submission.decisions';

/** The new value in the member of its kind; the reason of the correction explains a coefficient too (INV-42). */
const rowsOf = (report: MonitoringReport, command: CorrectReport): readonly PlacedRow[] => {
  const { indicatorId, actualValue, reason, project } = command;
  const targets = targetsOf(report, project);
  const indicator = targets.find((target) => target.indicatorId === indicatorId);
  const row: ReportedValue =
    indicator !== undefined && isQualitative(indicator)
      ? { indicatorId, qualitativeCoefficient: actualValue, qualitativeReason: reason }
      : { indicatorId, actualValue };
  return placed('', [row], targets).map((each) => ({ ...each, pointer: '' }));
};

/** The body names the value `actualValue`, whatever its kind. */
const asInBody = (violations: readonly Violation[]): readonly Violation[] =>
  violations.map((violation) => ({
    ...violation,
    field: violation.field.replace('qualitativeCoefficient', 'actualValue'),
  }));

/** What the correction replaces: a value of this quarter, else of the one before; null where nothing was reported. */
const presentValue = (report: MonitoringReport, { indicatorId, lastValues, period }: CorrectReport): string | null => {
  const ofReport = submittedValues(report).find((value) => value.indicatorId === indicatorId);
  if (report.submitted !== null) return ofReport === undefined ? null : textOf(ofReport);
  const last =
    valueBefore(report, indicatorId, endOfFiscalQuarter(period)) ??
    lastValues.find((value) => value.indicatorId === indicatorId);
  return last === undefined ? null : textOf(last);
};

const nothingReported = (report: MonitoringReport, command: CorrectReport): readonly Violation[] =>
  unless(report.submitted !== null || presentValue(report, command) !== null, () =>
    brokenMember(
      'INV-13',
      '/indicatorId',
      '指标标识',
      command.indicatorId,
      words(
        '该指标尚未填报，没有可更正的值。',
        'Nothing was reported for this indicator, so there is nothing to correct.',
        '请直接填报实际完成值。',
        'Report the value instead.',
      ),
    ),
  );

const reasonViolations = (reason: string): readonly Violation[] =>
  unless(reason.trim() !== '', () =>
    brokenMember(
      'INV-13',
      '/reason',
      '更正原因',
      reason,
      words('更正须说明原因。', 'A correction carries its reason.', '请写明更正原因。', 'State the reason.'),
    ),
  );

/** A correction explains by documents; without any it can never be right. */
const documentless = ({ documents }: CorrectReport): readonly Violation[] =>
  unless(documents.length > 0, () =>
    brokenMember(
      'INV-13',
      '/documents',
      '更正依据',
      null,
      words(
        '缺少更正依据。',
        'A correction needs a document that supports it.',
        '请至少附一份依据材料。',
        'Give at least one document.',
      ),
    ),
  );

const correctedTo = (report: MonitoringReport, command: CorrectReport): string => {
  const [row] = rowsOf(report, command);
  const { qualitativeCoefficient } = row?.row ?? {};
  return qualitativeCoefficient === undefined ? command.actualValue : decimal(qualitativeCoefficient).toFixed(2);
};

/** INV-13: explains a value that falls, or mends one; a submitted report is computed again beside what is stored. */
export const correctReport: ReportDecision<CorrectReport> = {
  transition: reportTransitions.CorrectReport,
  afterYearEnd: true,
  values: (report, command) => [
    ...asInBody(rowsOf(report, command).flatMap(numberViolations)),
    ...documentless(command),
  ],
  content: (report, command) => {
    const { period, documents, storedDocuments, reason } = command;
    const rows = rowsOf(report, command);
    return [
      ...asInBody(valueViolations(rows, 'INV-13', monthOfPeriod(period), storedDocuments)),
      ...nothingReported(report, command),
      ...reasonViolations(reason),
      ...documentViolations('/documents', documents, storedDocuments),
    ];
  },
  events: (report, command) => {
    const { indicatorId, reason, documents } = command;
    const [from, to] = [presentValue(report, command), correctedTo(report, command)];
    if (from === to) return [];
    const corrected: MonitoringReportCorrected = {
      type: 'MonitoringReportCorrected',
      data: { ...about(command), indicatorId, from, to, reason, documents },
    };
    const after = evolve(report, corrected);
    if (after.submitted === null) return [corrected];
    const { content, money } = after.submitted;
    return [corrected, deviationComputed(after, command, { content, money, occasion: 'CORRECTION' })];
  },
};
