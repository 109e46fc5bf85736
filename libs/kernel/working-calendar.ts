import { monthOf, plusDays, weekdayOf, yearOf, type BusinessDate } from './instant';

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

/** What a date is and why, for people who check a counting. */
export type DayKind = Readonly<{
  kind: 'WORKDAY' | 'SHIFTED_WORKDAY' | 'WEEKEND' | 'HOLIDAY';
  working: boolean;
  /** False in a year without notice: the answer is the fallback Monday to Friday. */
  published: boolean;
  why: string;
  whyEn: string;
}>;

const MAX_DAYS_OFF_IN_A_ROW = 366;

/** True when a notice for that year is filed. */
export const isPublished = (calendar: WorkingCalendar, year: number): boolean => calendar.years[year] !== undefined;

/** December days may stand in next year's notice, which is the later one and so is asked first (domain.md 16.1). */
const noticesAbout = (calendar: WorkingCalendar, date: BusinessDate): readonly CalendarYear[] => {
  const years = monthOf(date) === 12 ? [yearOf(date) + 1, yearOf(date)] : [yearOf(date)];
  return years.map((year) => calendar.years[year]).filter((year) => year !== undefined);
};

const kindOf = (calendar: WorkingCalendar, date: BusinessDate): DayKind['kind'] => {
  for (const { daysOff, workedWeekends } of noticesAbout(calendar, date)) {
    if (daysOff.includes(date)) return 'HOLIDAY';
    if (workedWeekends.includes(date)) return 'SHIFTED_WORKDAY';
  }
  return weekdayOf(date) > 5 ? 'WEEKEND' : 'WORKDAY';
};

const REASONS: Readonly<Record<DayKind['kind'], readonly [string, string]>> = {
  WORKDAY: ['工作日', 'working day'],
  SHIFTED_WORKDAY: ['调休上班', 'worked weekend day'],
  WEEKEND: ['周末', 'weekend'],
  HOLIDAY: ['节假日', 'day off by notice'],
};

/** What the date is under this calendar; a year without notice is counted Monday to Friday and says so. */
export const dayKind = (calendar: WorkingCalendar, date: BusinessDate): DayKind => {
  const kind = kindOf(calendar, date);
  const [why, whyEn] = REASONS[kind];
  const day = { kind, working: kind === 'WORKDAY' || kind === 'SHIFTED_WORKDAY' };
  if (isPublished(calendar, yearOf(date))) return { ...day, published: true, why, whyEn };
  return {
    ...day,
    published: false,
    why: `${why}（未发布年份，按周一至周五推算）`,
    whyEn: `${whyEn} (year not published, counted Monday to Friday)`,
  };
};

export const isWorkingDay = (calendar: WorkingCalendar, date: BusinessDate): boolean => {
  const kind = kindOf(calendar, date);
  return kind === 'WORKDAY' || kind === 'SHIFTED_WORKDAY';
};

const step = (calendar: WorkingCalendar, date: BusinessDate, direction: 1 | -1): BusinessDate => {
  for (let n = 1; n <= MAX_DAYS_OFF_IN_A_ROW; n += 1) {
    const day = plusDays(date, n * direction);
    if (isWorkingDay(calendar, day)) return day;
  }
  throw new Error(`calendar ${calendar.id} has no working day within a year of ${date}`);
};

/** The first working day after that day. */
export const nextWorkingDayAfter = (calendar: WorkingCalendar, date: BusinessDate): BusinessDate =>
  step(calendar, date, 1);

/** That day itself when it is worked, else the first working day after it. */
export const nextWorkingDay = (calendar: WorkingCalendar, date: BusinessDate): BusinessDate =>
  isWorkingDay(calendar, date) ? date : nextWorkingDayAfter(calendar, date);

/** The n-th working day after that day, before it when n is negative; the day itself, worked or not, for 0. */
export const plusWorkingDays = (calendar: WorkingCalendar, date: BusinessDate, n: number): BusinessDate => {
  let day = date;
  for (let left = Math.abs(n); left > 0; left -= 1) day = step(calendar, day, n < 0 ? -1 : 1);
  return day;
};

/**
 * Working days between two days, `from` not counted, `to` counted; negative when `to` is earlier, so that
 * `workingDaysBetween(c, d, plusWorkingDays(c, d, n))` is n for every n.
 */
export const workingDaysBetween = (calendar: WorkingCalendar, from: BusinessDate, to: BusinessDate): number => {
  const direction = to < from ? -1 : 1;
  let days = 0;
  for (let day = from; day !== to;) {
    day = plusDays(day, direction);
    if (isWorkingDay(calendar, day)) days += direction;
  }
  return days;
};
