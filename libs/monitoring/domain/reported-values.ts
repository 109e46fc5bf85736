import type { BusinessDate } from '../../kernel/instant';
import type { FiscalMonth } from '../../rule-sets/domain/process-keys';
import type { ReportedValue, ReportRow } from './monitoring-report.events';
import type { DatedValue, MonitoringReport } from './monitoring-report.state';

/** The value as a text, whichever kind it has; null where nothing was reported. */
export const textOf = ({ actualValue, qualitativeCoefficient }: ReportedValue): string | null =>
  actualValue ?? qualitativeCoefficient ?? null;

/** The last value of each indicator: of the latest day, and of that day the one that was recorded last. */
const latest = (values: readonly DatedValue[]): readonly DatedValue[] => {
  const byIndicator = new Map<string, DatedValue>();
  for (const dated of values) {
    const known = byIndicator.get(dated.value.indicatorId);
    if (known === undefined || dated.asOf >= known.asOf) byIndicator.set(dated.value.indicatorId, dated);
  }
  return [...byIndicator.values()];
};

const valueOfRow = ({ indicatorId, ...row }: ReportRow): ReportedValue => ({
  indicatorId,
  ...(row.actualValue === undefined ? {} : { actualValue: row.actualValue }),
  ...(row.qualitativeCoefficient === undefined ? {} : { qualitativeCoefficient: row.qualitativeCoefficient }),
  ...(row.qualitativeReason === undefined ? {} : { qualitativeReason: row.qualitativeReason }),
  ...(row.evidence === undefined ? {} : { evidence: row.evidence }),
});

/** What the report of this quarter says, `[]` before it is submitted. */
export const submittedValues = ({ submitted }: Pick<MonitoringReport, 'submitted'>): readonly ReportedValue[] =>
  (submitted?.content.indicators ?? []).map(valueOfRow).filter((value) => textOf(value) !== null);

/** Later lists win, indicator by indicator. */
export const mergedValues = (...lists: readonly (readonly ReportedValue[])[]): readonly ReportedValue[] => {
  const byIndicator = new Map<string, ReportedValue>();
  for (const value of lists.flat()) byIndicator.set(value.indicatorId, value);
  return [...byIndicator.values()];
};

/** What was reported last in this quarter, by indicator: the report itself, else the values before it. */
export const lastValuesOf = (report: MonitoringReport): readonly ReportedValue[] =>
  mergedValues(
    report.explained,
    latest(report.values).map(({ value }) => value),
    submittedValues(report),
  );

/** INV-13: the last value of the indicator that stands for that day or an earlier one. */
export const valueBefore = (
  report: MonitoringReport,
  indicatorId: string,
  day: BusinessDate,
): ReportedValue | undefined => {
  const ofIndicator = report.values.filter(({ asOf, value }) => value.indicatorId === indicatorId && asOf <= day);
  return latest(ofIndicator)[0]?.value ?? report.explained.find((value) => value.indicatorId === indicatorId);
};

/** DEC-33: per indicator the last value that stands for a day of that month; the report stands for its last day. */
export const valuesOfMonth = (
  report: MonitoringReport,
  month: FiscalMonth,
  isClosing: boolean,
): readonly ReportedValue[] => {
  const ofMonth = report.values.filter(({ asOf }) => asOf.slice(0, 7) === month);
  return mergedValues(
    latest(ofMonth).map(({ value }) => value),
    isClosing ? submittedValues(report) : [],
  );
};

/** Mends the latest value of the indicator; a value that was never reported in this quarter is only explained. */
export const correctedValues = (
  { values, explained }: Pick<MonitoringReport, 'values' | 'explained'>,
  corrected: ReportedValue,
): Pick<MonitoringReport, 'values' | 'explained'> => {
  const known = latest(values).find(({ value }) => value.indicatorId === corrected.indicatorId);
  return known === undefined
    ? { values, explained: mergedValues(explained, [corrected]) }
    : {
        values: values.map((dated) =>
          dated === known ? { ...dated, value: { ...dated.value, ...corrected } } : dated,
        ),
        explained,
      };
};
