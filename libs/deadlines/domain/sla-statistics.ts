import { decimal, roundHalfUp2, sum } from '../../kernel/decimal';

/** `count` steps that took so many working days. */
export type Taken = Readonly<{ days: number; overdue: boolean; count: number }>;

/** Means and shares as decimal texts with two places; the share in percent. */
export type SlaStatistics = Readonly<{
  count: number;
  meanDays: string;
  medianDays: string;
  longestDays: number;
  overdueCount: number;
  overdueShare: string;
}>;

const nth = (sorted: readonly Taken[], n: number): number => {
  let seen = 0;
  for (const { days, count } of sorted) {
    seen += count;
    if (seen > n) return days;
  }
  return 0;
};

const quotient = (a: number, b: number): string => roundHalfUp2(decimal(String(a)).div(decimal(String(b))));

/** Throws for no steps at all: of nothing there is no mean. */
export const slaStatistics = (taken: readonly Taken[]): SlaStatistics => {
  const count = taken.reduce((all, each) => all + each.count, 0);
  if (count === 0) throw new Error('there are no steps to measure');
  const sorted = taken.toSorted((a, b) => a.days - b.days);
  const total = sum(taken.map(({ days, count: n }) => String(days * n)));
  const overdueCount = taken.reduce((all, { overdue, count: n }) => all + (overdue ? n : 0), 0);
  return {
    count,
    meanDays: roundHalfUp2(total.div(decimal(String(count)))),
    medianDays: quotient(nth(sorted, Math.floor((count - 1) / 2)) + nth(sorted, Math.floor(count / 2)), 2),
    longestDays: sorted.at(-1)?.days ?? 0,
    overdueCount,
    overdueShare: quotient(overdueCount * 100, count),
  };
};
