import type { BusinessDate } from './instant';

/** One year of a jurisdiction's calendar as published by a notice; filed by the year of the notice. */
export type CalendarYear = Readonly<{
  year: number;
  /** 1 for the first published list; raised by each later notice for the same year. */
  version: number;
  sourceNotice: string;
  /** Days off, weekends among them or not; December days may belong to next year's notice. */
  daysOff: readonly BusinessDate[];
  /** Saturdays and Sundays that are worked (调休). */
  workedWeekends: readonly BusinessDate[];
}>;

/** The calendar in force of one jurisdiction: plain data, given to decisions and workflows as input. */
export type WorkingCalendar = Readonly<{ id: string; years: Readonly<Record<string, CalendarYear>> }>;
