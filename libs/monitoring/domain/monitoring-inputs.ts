/** Signs of an indicator (计算符号, domain.md 5). */
export type Sign = 'GE' | 'GT' | 'EQ' | 'LT' | 'LE';
export type Direction = 'POSITIVE' | 'NEGATIVE';

/** One indicator as it stands in the monitored month; numbers are decimal texts, what is not there is left out. */
export type MonitoredIndicator = Readonly<{
  indicatorId: string;
  name: string;
  nature: 'QUANTITATIVE' | 'QUALITATIVE';
  direction?: Direction;
  accumulationType: 'CUMULATIVE' | 'POINT_IN_TIME' | 'YEAR_END' | 'MILESTONE';
  sign?: Sign;
  targetValue?: string;
  /** Cumulative from 1 January where it accumulates; left out: not observed. */
  actualValue?: string;
  unit?: string;
  weight: string;
  /** Of the sign EQ, in the indicator's unit (F8). */
  tolerance?: string;
  valueKind?: 'LEVEL' | 'GROWTH_RATE' | 'DIFFERENCE';
  /** c of F9, from 0 to 1; left out: not observed. */
  qualitativeCoefficient?: string;
  /** Month in which a milestone is due, 1 to 12. */
  plannedMonth?: number;
  /** Planned cumulative value of the stage plan at the end of the month. */
  plannedCumulativeValue?: string;
}>;

/** What the monitoring of one project at the end of one month looks at; all amounts in the same unit. */
export type MonitoringInputs = Readonly<{
  year: number;
  /** 1 to 12. */
  month: number;
  amountUnit: '元' | '万元';
  /** B: after adjustment. */
  adjustedBudget: string;
  /** E: from 1 January to the end of the month. */
  executedAmount: string;
  /** Planned spending of the period, where there is a plan. */
  plannedExecutedAmount?: string;
  indicators: readonly MonitoredIndicator[];
}>;

/** The sign decides; an indicator without one is read by its direction. */
export const signOf = ({ sign, direction }: MonitoredIndicator): Sign =>
  sign ?? (direction === 'NEGATIVE' ? 'LE' : 'GE');

/** Domain.md 5: GE, GT and EQ are positive, LT and LE negative. */
export const isNegative = (indicator: MonitoredIndicator): boolean => ['LT', 'LE'].includes(signOf(indicator));
