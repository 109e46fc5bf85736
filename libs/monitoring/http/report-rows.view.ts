import type { Indicator } from '../../goals/domain/goal-set';
import type { ReportedValue, ReportRow } from '../domain/monitoring-report.events';
import type { MonitoringReport } from '../domain/monitoring-report.state';
import { causeLabels, likelihoodLabels } from '../domain/report-labels';
import { lightLabel } from './evaluation.view';

const causesView = ({ causes = [] }: ReportRow, english: boolean): object[] =>
  causes.map((cause) => ({
    ...cause,
    classLabel: english ? causeLabels[cause.class].labelEn : causeLabels[cause.class].label,
  }));

const likelihoodView = ({ likelihood }: ReportRow, english: boolean): object =>
  likelihood === undefined
    ? {}
    : { likelihoodLabel: english ? likelihoodLabels[likelihood].labelEn : likelihoodLabels[likelihood].label };

/** A row of the form: what is submitted, else what is drafted, else the values that were reported last (DEC-33). */
const writtenRow = (
  { submitted, draft }: MonitoringReport,
  indicatorId: string,
  prefilled: readonly ReportedValue[],
): ReportRow => {
  const content = submitted?.content ?? draft;
  const written = content?.indicators.find((row) => row.indicatorId === indicatorId);
  return written ?? prefilled.find((value) => value.indicatorId === indicatorId) ?? { indicatorId };
};

const lightsOf = ({ computed }: MonitoringReport, indicatorId: string, english: boolean): object => {
  const last = computed.at(-1);
  const light = last?.result.indicators.find((each) => each.indicatorId === indicatorId)?.light;
  const forecast = last?.forecast.indicators.find((each) => each.indicatorId === indicatorId)?.light;
  return {
    light: light ?? null,
    lightLabel: light === undefined ? null : lightLabel(light, english),
    forecastLight: forecast ?? null,
    forecastLightLabel: forecast === undefined ? null : lightLabel(forecast, english),
  };
};

/** The indicator block of the form (15.3), with the plan to date and the lights. */
export const rowsView = (
  report: MonitoringReport,
  indicators: readonly Indicator[],
  month: number,
  prefilled: readonly ReportedValue[],
  english: boolean,
): readonly object[] =>
  indicators.map((indicator) => {
    const row = writtenRow(report, indicator.indicatorId, prefilled);
    const { indicatorId, level1, level2Code, name, nature, sign, targetValue, unit, weight, accumulationType } =
      indicator;
    return {
      ...{ indicatorId, level1, level2Code, name, nature, sign, targetValue, unit, weight, accumulationType },
      plannedToDate: indicator.quarterlyPlan?.[month / 3 - 1] ?? null,
      ...row,
      causes: causesView(row, english),
      ...likelihoodView(row, english),
      ...lightsOf(report, indicatorId, english),
    };
  });
