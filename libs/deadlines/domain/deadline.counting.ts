import { daysBetween, plusDays, type BusinessDate } from '../../kernel/instant';
import { computePeriod, datedPeriod } from '../../kernel/period-computation';
import type { ComputedPeriod, Period } from '../../kernel/period';
import { plusWorkingDays, workingDaysBetween, type WorkingCalendar } from '../../kernel/working-calendar';
import type { Remainder } from './deadline.events';

/** How the present due date came about, so that a changed calendar can count it again. */
export type Counting = Readonly<{
  /** The day from which it counts: the start day, or the day on which a pause ended; never counted. */
  start: BusinessDate;
  period: Period;
  /** Working days of an extension, counted from the end of the period. */
  extendedBy: number;
}>;

/** The counting behind a period as it was computed at the start. Only D24 is unmovable and that is no stream. */
export const countingOf = ({ kind, length, startDate, dueDate, movedFrom }: ComputedPeriod): Counting => {
  const period: Period =
    kind === 'FIXED' || length === null
      ? { kind: 'FIXED', date: movedFrom ?? dueDate, movable: true }
      : { kind, length };
  return { start: startDate, period, extendedBy: 0 };
};

/** Replaces the due date of a period; kind, length and start stay what they were when the deadline began. */
const withDueDate = (
  { kind, length, startDate, calendarId }: ComputedPeriod,
  dueDate: BusinessDate,
  movedFrom: BusinessDate | null,
  calendar: WorkingCalendar,
): ComputedPeriod => {
  if (calendar.id !== calendarId) throw new Error(`a period of ${calendarId} cannot be counted by ${calendar.id}`);
  return { kind, length, ...datedPeriod(startDate, dueDate, calendar), movedFrom };
};

/** 10.1: an extension is counted in working days from the old due date. */
export const extendedDate = (dueDate: BusinessDate, days: number, calendar: WorkingCalendar): BusinessDate =>
  plusWorkingDays(calendar, dueDate, days);

export const extendedPeriod = (period: ComputedPeriod, days: number, calendar: WorkingCalendar): ComputedPeriod =>
  withDueDate(period, extendedDate(period.dueDate, days, calendar), null, calendar);

/** The period as this calendar counts it now. */
export const countAgain = (period: ComputedPeriod, counting: Counting, calendar: WorkingCalendar): ComputedPeriod => {
  const { dueDate, movedFrom } = computePeriod(counting.period, counting.start, calendar);
  const counted = withDueDate(period, dueDate, movedFrom, calendar);
  return counting.extendedBy === 0 ? counted : extendedPeriod(counted, counting.extendedBy, calendar);
};

/**
 * 10.1 Pause: what is used up by the day before the pause is gone, the rest is counted from its end. Working days are
 * left of a WD period, calendar days to the unmoved end of any other.
 */
export const remainderAt = (
  { period, counting }: Readonly<{ period: ComputedPeriod; counting: Counting }>,
  from: BusinessDate,
  calendar: WorkingCalendar,
): Remainder => {
  const before = plusDays(from, -1);
  const lastUsed = before < counting.start ? counting.start : before; // the start day is never counted
  return period.kind === 'WD'
    ? { kind: 'WD', length: workingDaysBetween(calendar, lastUsed, period.dueDate) }
    : { kind: 'CD', length: daysBetween(lastUsed, period.movedFrom ?? period.dueDate) };
};
