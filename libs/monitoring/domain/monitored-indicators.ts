import { isDecimal } from '../../kernel/decimal';
import type { Indicator } from '../../goals/domain/goal-set';
import type { ReportedValue } from './monitoring-report.events';
import type { MonitoredIndicator } from './monitoring-inputs';

/** The stage plan names cumulative values at the ends of quarters; other months have none (7.4). */
const plannedAt = ({ quarterlyPlan }: Indicator, month: number): Partial<MonitoredIndicator> => {
  const plan = month % 3 === 0 ? quarterlyPlan?.[month / 3 - 1] : undefined;
  return plan === undefined || !isDecimal(plan) ? {} : { plannedCumulativeValue: plan };
};

const targetOf = ({ nature, targetValue, sign }: Indicator): Partial<MonitoredIndicator> =>
  nature === 'QUALITATIVE'
    ? {}
    : {
        ...(targetValue === undefined || !isDecimal(targetValue) ? {} : { targetValue }),
        ...(sign === undefined ? {} : { sign }),
      };

const given = <Whole, Key extends keyof Whole>(of: Whole, ...keys: readonly Key[]): Partial<Pick<Whole, Key>> =>
  Object.fromEntries(keys.map((key) => [key, of[key]] as const).filter(([, value]) => value !== undefined)) as Partial<
    Pick<Whole, Key>
  >;

/** An approved indicator with the value that was reported, as the calculation looks at it in that month. */
export const monitoredIndicator = (
  indicator: Indicator,
  value: Pick<ReportedValue, 'actualValue' | 'qualitativeCoefficient'> | undefined,
  month: number,
): MonitoredIndicator => ({
  indicatorId: indicator.indicatorId,
  name: indicator.name ?? indicator.indicatorId,
  nature: indicator.nature ?? 'QUANTITATIVE',
  accumulationType: indicator.accumulationType ?? 'POINT_IN_TIME',
  weight: indicator.weight ?? '0',
  ...targetOf(indicator),
  ...given(indicator, 'unit', 'tolerance', 'valueKind', 'plannedMonth'),
  ...plannedAt(indicator, month),
  ...(value === undefined ? {} : given(value, 'actualValue', 'qualitativeCoefficient')),
});
