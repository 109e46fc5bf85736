import { compare, type Decimal } from '../../kernel/decimal';
import type { ThresholdData, Trigger, WarningByLight } from '../../rule-sets/domain/monitoring-rule-set';
import type { Lights } from './lights';

/** What fires, in words that name every comparison; not evaluated: nothing can fire in that month. */
export type Firing = Readonly<{ triggers: readonly Trigger[]; text: string }>;

/** Rates as stored (DEC-14); an absent one fires nothing (DEC-24). */
export type WarningRates = Readonly<{
  executionRate: Decimal | null;
  relativeGoalAttainment: Decimal | null;
  gap: Decimal | null;
}>;

const isBelow = (rate: Decimal | null, bound: string | undefined): boolean =>
  rate !== null && bound !== undefined && compare(rate, bound) < 0;

const isAbove = (rate: Decimal | null, bound: string): boolean => rate !== null && compare(rate, bound) > 0;

/** 7.3: each trigger alone, from the first to the last evaluated month. */
export const triggersByThreshold = (month: number, rates: WarningRates, data: ThresholdData): Firing => {
  const { firstMonth, lastMonth, attainmentBelow, gapAbove } = data;
  if (month < firstMonth || month > lastMonth)
    return { triggers: [], text: `仅评估 ${firstMonth} 至 ${lastMonth} 月末，本月不评估` };
  const bound = data.spendingBelow[month]; // DEC-22: nothing is interpolated
  const fired: readonly (readonly [Trigger, boolean])[] = [
    ['SPENDING', isBelow(rates.executionRate, bound)],
    ['ATTAINMENT', isBelow(rates.relativeGoalAttainment, attainmentBelow)],
    ['GAP', isAbove(rates.gap, gapAbove)],
  ];
  const spending = bound === undefined ? '本月无支出阈值' : `预算执行率低于 ${bound}`;
  return {
    triggers: fired.flatMap(([trigger, fires]) => (fires ? [trigger] : [])),
    text: `${spending}；相对实现程度低于 ${attainmentBelow}；双监控差异高于 ${gapAbove}，任一即预警`,
  };
};

/** 7.2, 7.4: the lights of the rule set itself warn; December is silent (DEC-23). */
export const triggersByLight = (month: number, { budget, goal }: Lights, warning: WarningByLight): Firing => {
  const { lights, silentMonths } = warning;
  if (silentMonths.includes(month)) return { triggers: [], text: `${month} 月只记录灯色，不预警` };
  return {
    triggers: [
      ...(lights.includes(budget.light) ? (['SPENDING'] as const) : []),
      ...(lights.includes(goal) ? (['ATTAINMENT'] as const) : []),
    ],
    text: `支出灯或目标灯为 ${lights.join('、')} 即预警`,
  };
};
