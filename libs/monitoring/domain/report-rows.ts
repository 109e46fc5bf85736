import { isDecimal } from '../../kernel/decimal';
import type { Indicator } from '../../goals/domain/goal-set';
import type { ReportedValue } from './monitoring-report.events';

/** One reported row with its place in the body and the approved indicator that it names. */
export type PlacedRow<Row extends ReportedValue = ReportedValue> = Readonly<{
  /** `/indicators/0` or `/values/0`. */
  pointer: string;
  row: Row;
  /** Undefined where no approved indicator has that id. */
  indicator: Indicator | undefined;
}>;

export const placed = <Row extends ReportedValue>(
  base: string,
  rows: readonly Row[],
  indicators: readonly Indicator[],
): readonly PlacedRow<Row>[] => {
  const byId = new Map(indicators.map((indicator) => [indicator.indicatorId, indicator]));
  return rows.map((row, n) => ({ pointer: `${base}/${n}`, row, indicator: byId.get(row.indicatorId) }));
};

const COEFFICIENT = /^(0(\.\d{1,2})?|1(\.0{1,2})?)$/;

/** INV-42: 0.00 to 1.00 with two decimals. */
export const isCoefficient = (text: string): boolean => COEFFICIENT.test(text);

/** The numbers have the form by which one can calculate. */
export const isWellFormed = ({ actualValue, qualitativeCoefficient }: ReportedValue): boolean =>
  (actualValue === undefined || isDecimal(actualValue)) &&
  (qualitativeCoefficient === undefined || isCoefficient(qualitativeCoefficient));

export const isQualitative = ({ nature }: Indicator): boolean => nature === 'QUALITATIVE';
