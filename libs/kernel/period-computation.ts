import {
  atLocalTime,
  businessDate,
  isBusinessDate,
  monthOf,
  plusDays,
  weekdayOf,
  yearOf,
  type BusinessDate,
} from './instant';
import type { ComputedPeriod, Period, Weekday } from './period';
import { dayKind, isPublished, nextWorkingDay, plusWorkingDays, type WorkingCalendar } from './working-calendar';

const WEEKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

/** DEC-27, Civil Code 202: the same day of the later month, or its last day if there is no such day. */
const plusMonths = (date: BusinessDate, months: number): BusinessDate => {
  const monthText = (index: number) => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const sameDay = `${monthText(index)}-${date.slice(8)}`;
  return isBusinessDate(sameDay) ? sameDay : plusDays(businessDate(`${monthText(index + 1)}-01`), -1);
};

/** The last day by pure counting, before a day off moves it. The start day is never counted (Civil Code 201). */
const countedEnd = (period: Period, startDate: BusinessDate, calendar: WorkingCalendar): BusinessDate => {
  if (period.kind === 'FIXED') return period.date;
  if (!Number.isInteger(period.length) || period.length < 1) throw new Error(`not a period length: ${period.length}`);
  if (period.kind === 'WD') return plusWorkingDays(calendar, startDate, period.length);
  return period.kind === 'CD' ? plusDays(startDate, period.length) : plusMonths(startDate, period.length);
};

/** Years whose notice decides about a day from start to due; a December day is looked up in next year's notice too. */
const yearsRead = (first: BusinessDate, last: BusinessDate): number[] => {
  const lastYear = yearOf(last) + (monthOf(last) === 12 ? 1 : 0);
  return Array.from({ length: lastYear - yearOf(first) + 1 }, (_, n) => yearOf(first) + n);
};

/** What holds for a period from start to due however the due date was found: instant, weekday, calendar versions. */
export const datedPeriod = (
  startDate: BusinessDate,
  dueDate: BusinessDate,
  calendar: WorkingCalendar,
): Omit<ComputedPeriod, 'kind' | 'length' | 'movedFrom'> => {
  const [first, last] = startDate < dueDate ? [startDate, dueDate] : [dueDate, startDate];
  const weekday = WEEKDAYS[weekdayOf(dueDate) - 1] ?? 'SUNDAY';
  const years = yearsRead(first, last);
  return {
    startDate,
    dueDate,
    dueInstant: atLocalTime(dueDate, 24), // DEC-26
    weekday,
    provisional: years.some((year) => year <= yearOf(last) && !isPublished(calendar, year)),
    calendarId: calendar.id,
    calendarVersion: years.map((year) => `${year}:${calendar.years[year]?.version ?? 0}`).join(','),
  };
};

/**
 * The period from that start day by `cn-period-2021` (domain.md 16.3). The result is stored in the event that starts a
 * deadline and never computed again at replay. Throws for a length that is no whole number above 0.
 */
export const computePeriod = (period: Period, startDate: BusinessDate, calendar: WorkingCalendar): ComputedPeriod => {
  const end = countedEnd(period, startDate, calendar);
  const unmovable = period.kind === 'FIXED' && !period.movable; // D24 alone
  const dueDate = unmovable ? end : nextWorkingDay(calendar, end); // DEC-28
  return {
    kind: period.kind,
    length: period.kind === 'FIXED' ? null : period.length,
    ...datedPeriod(startDate, dueDate, calendar),
    movedFrom: dueDate === end ? null : end,
  };
};

/** One day of a counting as a person can check it against the holiday notice. */
export type PeriodDay = Readonly<{
  date: BusinessDate;
  counted: boolean;
  /** Its number among the counted days, from 1; MONTH and FIXED periods number nothing. */
  number?: number;
  why: string;
  whyEn: string;
}>;

type Words = readonly [chinese: string, english: string];
type Reason = Readonly<{ why: string; whyEn: string }>;

const and = ({ why, whyEn }: Reason, [more, moreEn]: Words): Reason => ({
  why: `${why}，${more}`,
  whyEn: `${whyEn}, ${moreEn}`,
});

const START: Reason = { why: '起算日，不计入期限', whyEn: 'start day, not counted' };
const LAST: Words = ['期限最后一日', 'last day of the period'];
const MOVED: Words = ['最后一日为休息日，顺延', 'the last day is a day off, moved on'];
const MOVED_TO: Words = ['顺延后的期限最后一日', 'last day of the period, moved'];

const range = (first: BusinessDate, last: BusinessDate): readonly BusinessDate[] => {
  const days: BusinessDate[] = [];
  for (let day = first; day <= last; day = plusDays(day, 1)) days.push(day);
  return days;
};

const workingDays = (days: readonly BusinessDate[], calendar: WorkingCalendar): readonly PeriodDay[] => {
  let number = 0;
  return days.map((date): PeriodDay => {
    const { working, why, whyEn } = dayKind(calendar, date);
    if (!working) return { date, counted: false, why, whyEn };
    number += 1;
    const reason = date === days.at(-1) ? and({ why, whyEn }, LAST) : { why, whyEn };
    return { date, counted: true, number, ...reason };
  });
};

const WITHIN: Readonly<Record<Exclude<Period['kind'], 'WD'>, Reason>> = {
  CD: { why: '自然日', whyEn: 'calendar day' },
  MONTH: { why: '按月计算，期间内', whyEn: 'counted by months, within the period' },
  FIXED: { why: '固定日期', whyEn: 'fixed date' },
};

const otherDays = (
  days: readonly BusinessDate[],
  kind: keyof typeof WITHIN,
  moved: boolean,
  calendar: WorkingCalendar,
): readonly PeriodDay[] =>
  days.map((date, n): PeriodDay => {
    const day = { date, counted: kind !== 'FIXED', ...(kind === 'CD' && { number: n + 1 }) };
    if (date !== days.at(-1)) return { ...day, ...WITHIN[kind] };
    const { why, whyEn } = dayKind(calendar, date);
    return { ...day, ...and(and(WITHIN[kind], [why, whyEn]), moved ? MOVED : LAST) };
  });

/** The days between a last day off and the working day to which it moves, that day included. */
const movedDays = (end: BusinessDate, dueDate: BusinessDate, calendar: WorkingCalendar): readonly PeriodDay[] =>
  range(plusDays(end, 1), dueDate).map((date) => {
    const { why, whyEn } = dayKind(calendar, date);
    return { date, counted: false, ...and({ why, whyEn }, date === dueDate ? MOVED_TO : MOVED) };
  });

/**
 * The counting of `computePeriod`, day by day from the start day to the due date: what was counted, what was skipped and
 * why. A FIXED period counts nothing, so it shows only its date and the days over which that was moved.
 */
export const explainPeriod = (
  period: Period,
  startDate: BusinessDate,
  calendar: WorkingCalendar,
): readonly PeriodDay[] => {
  const end = countedEnd(period, startDate, calendar);
  const { dueDate } = computePeriod(period, startDate, calendar);
  const moved = movedDays(end, dueDate, calendar);
  if (period.kind === 'FIXED') return [...otherDays([end], 'FIXED', end !== dueDate, calendar), ...moved];
  const days = range(plusDays(startDate, 1), end);
  const { kind } = period;
  const counted = kind === 'WD' ? workingDays(days, calendar) : otherDays(days, kind, end !== dueDate, calendar);
  return [{ date: startDate, counted: false, ...START }, ...counted, ...moved];
};
