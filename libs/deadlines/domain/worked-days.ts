import { plusDays, type BusinessDate } from '../../kernel/instant';
import { isWorkingDay, type WorkingCalendar } from '../../kernel/working-calendar';

/** From the first day that was not used up to the day on which it ran again; null while it has not. */
export type Standstill = Readonly<{ from: BusinessDate; to: BusinessDate | null }>;

/** Working days after the first and up to the second of two days. */
export type WorkingDays = (from: BusinessDate, to: BusinessDate) => number;

/** Counts every day of a span once, so that years of steps can be measured; days outside the span do not count. */
export const workingDaysWithin = (calendar: WorkingCalendar, first: BusinessDate, last: BusinessDate): WorkingDays => {
  const before = new Map<BusinessDate, number>();
  let count = 0;
  for (let day = first; day <= last; day = plusDays(day, 1)) {
    count += isWorkingDay(calendar, day) ? 1 : 0;
    before.set(day, count);
  }
  const upTo = (day: BusinessDate): number => before.get(day) ?? (day < first ? 0 : count);
  return (from, to) => (to <= from ? 0 : upTo(to) - upTo(from));
};

/** How long a step really took: its start day is not counted, its last one is, nor are the days while it stood still. */
export const workedDays = (
  between: WorkingDays,
  { start, end, pauses }: Readonly<{ start: BusinessDate; end: BusinessDate; pauses: readonly Standstill[] }>,
): number =>
  pauses.reduce(
    (days, { from, to }) => {
      const resumed = to === null || to > end ? end : to;
      const lastUsed = plusDays(from, -1);
      return days - between(lastUsed < start ? start : lastUsed, resumed);
    },
    between(start, end),
  );
