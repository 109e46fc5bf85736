import type {
  CauseClass,
  Likelihood,
  ReportContent,
  ReportRow,
} from '../../../libs/monitoring/domain/monitoring-report.events';
import type { Indicator } from '../../../libs/goals/domain/goal-set';
import { decimal, roundHalfUp2 } from '../../../libs/kernel/decimal';
import type { FiscalQuarter } from '../../../libs/kernel/fiscal-quarter';
import { businessDate, type BusinessDate } from '../../../libs/kernel/instant';
import type { Yuan } from '../../../libs/kernel/money';
import type { Content } from './content';

/** The days of 2026 on which the treasury of the city pays. */
const PAYMENT_DAYS = ['03-18', '04-22', '05-20', '06-17', '07-22', '08-19', '09-16'] as const;

/** A value alone, or with what the unit expects of the year and why it is off target (INV-14). */
export type Filled =
  | string
  | Readonly<{ value: string; expected?: string; cause?: readonly [CauseClass, string]; likelihood?: Likelihood }>;

/** At a moment of the city, `2026-04-09 10:20`, with words. */
export type Said = readonly [at: string, opinion: string];

/** One report: what is not filled is not due. */
export type QuarterTold = Readonly<{
  reported: string;
  rows: Readonly<Record<string, Filled>>;
  /** 万元; the whole budget where it is left out. */
  expectedExecution?: number;
  /** D15. */
  summary?: Said;
  /** The finance part; with what it advises, and whether it asks for rectification. */
  analysis?: readonly [at: string, opinion: string, more?: Readonly<{ advice?: string; rectify?: boolean }>];
}>;

/** What was spent and reported of a project's year. */
export type Execution = Readonly<{
  content: Content;
  payee: string;
  /** 万元 paid since 1 January, at each day of payment. */
  executed: readonly number[];
  quarters: Readonly<Partial<Record<FiscalQuarter, QuarterTold>>>;
  /** DEC-33: values beside the reports. */
  values?: readonly Readonly<{ at: string; asOf: string; values: Readonly<Record<string, string>> }>[];
}>;

/** 万元, to the fen, in yuan. */
const yuanOfWan = (amount: number): Yuan => roundHalfUp2(decimal(String(amount)).times(10_000));

export type Paid = Readonly<{ paidOn: BusinessDate; amount: Yuan; total: Yuan }>;

export const paymentsOf = ({ executed }: Execution): readonly Paid[] =>
  executed.flatMap((total, n) => {
    const day = PAYMENT_DAYS[n];
    if (day === undefined) return [];
    const amount = decimal(String(total)).minus(decimal(String(executed[n - 1] ?? 0)));
    const paidOn = businessDate(`2026-${day}`);
    return [{ paidOn, amount: yuanOfWan(amount.toNumber()), total: yuanOfWan(total) }];
  });

const rowOf = ({ indicatorId, targetValue }: Indicator, filled: Filled | undefined): ReportRow => {
  const expected = (given = targetValue) => (given === undefined ? {} : { expectedFullYearValue: given });
  if (filled === undefined) return { indicatorId, notDue: true, ...expected() };
  if (typeof filled === 'string') return { indicatorId, actualValue: filled, ...expected(), likelihood: 'CERTAIN' };
  const { value, cause, likelihood = cause === undefined ? 'CERTAIN' : 'POSSIBLE' } = filled;
  const causes = cause === undefined ? {} : { causes: [{ class: cause[0], text: cause[1] }] };
  return { indicatorId, actualValue: value, ...expected(filled.expected), ...causes, likelihood };
};

/** The form (15.3) of a quarter as the unit fills it. */
export const reportOf = ({ content }: Execution, { rows, expectedExecution }: QuarterTold): ReportContent => {
  const { goalSet, application } = content;
  const expected = expectedExecution === undefined ? application.totalAmount : yuanOfWan(expectedExecution);
  return {
    indicators: goalSet.indicators.map((indicator) => rowOf(indicator, rows[indicator.indicatorId])),
    ...(expected === undefined ? {} : { expectedFullYearExecution: expected }),
  };
};
