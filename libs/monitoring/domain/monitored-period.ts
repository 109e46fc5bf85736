import { endOfFiscalQuarter, fiscalQuarterOf, type FiscalQuarter } from '../../kernel/fiscal-quarter';
import { atLocalTime, businessDate, isBefore, plusDays, type BusinessDate, type Instant } from '../../kernel/instant';
import type { FiscalMonth } from '../../rule-sets/domain/process-keys';

export const yearOfPeriod = (period: FiscalQuarter): number => Number(period.slice(0, 4));

/** 1 to 4. */
export const numberOfPeriod = (period: FiscalQuarter): number => Number(period.slice(6));

/** The month that a quarter's report is about, 3, 6, 9 or 12 (domain.md 1). */
export const monthOfPeriod = (period: FiscalQuarter): number => numberOfPeriod(period) * 3;

/** That month as it is written, `2026-06`. */
export const closingMonth = (period: FiscalQuarter): FiscalMonth => endOfFiscalQuarter(period).slice(0, 7);

/** The quarters of the same year before it, in order. */
export const earlierPeriods = (period: FiscalQuarter): readonly FiscalQuarter[] =>
  ([1, 2, 3, 4] as const)
    .filter((n) => n < numberOfPeriod(period))
    .map((n): FiscalQuarter => `${yearOfPeriod(period)}-Q${n}`);

export const quarterOfMonth = (month: FiscalMonth): FiscalQuarter => fiscalQuarterOf(businessDate(`${month}-01`));

export const numberOfMonth = (month: FiscalMonth): number => Number(month.slice(5));

/** DEC-25: the first day of the next month, day off or not. */
export const firstDayAfter = (month: FiscalMonth): BusinessDate => {
  const [year, next] = [Number(month.slice(0, 4)), numberOfMonth(month) + 1];
  return businessDate(next > 12 ? `${year + 1}-01-01` : `${year}-${String(next).padStart(2, '0')}-01`);
};

export const lastDayOf = (month: FiscalMonth): BusinessDate => plusDays(firstDayAfter(month), -1);

/** DEC-26: over with the end of its last day, 24:00 local time. */
export const isOver = (lastDay: BusinessDate, now: Instant): boolean => !isBefore(now, atLocalTime(lastDay, 24));
