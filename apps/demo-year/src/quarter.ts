import type { FiscalQuarter } from '../../../libs/kernel/fiscal-quarter';
import { endOfFiscalQuarter } from '../../../libs/kernel/fiscal-quarter';
import { atLocalTime, monthOf, type BusinessDate, type Instant } from '../../../libs/kernel/instant';
import { isWorkingDay, plusWorkingDays } from '../../../libs/kernel/working-calendar';
import { cnCalendar } from '../../../libs/kernel/working-calendar.cn';

export const QUARTERS: readonly FiscalQuarter[] = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];

/** People act after the notices of the morning. */
export const deedTime = (date: BusinessDate): Instant => atLocalTime(date, 9, 40);

/** The nth working day after a date. */
export const workingDay = (after: BusinessDate, n: number): BusinessDate => plusWorkingDays(cnCalendar, after, n);

export const lastDayOf = (quarter: FiscalQuarter): BusinessDate => endOfFiscalQuarter(quarter);

/** 3, 6, 9 or 12. */
export const lastMonthOf = (quarter: FiscalQuarter): number => monthOf(lastDayOf(quarter));

/** The day itself when it is worked, else the last working day before it. */
export const prevWorkingDayOf = (date: BusinessDate): BusinessDate =>
  isWorkingDay(cnCalendar, date) ? date : plusWorkingDays(cnCalendar, date, -1);
