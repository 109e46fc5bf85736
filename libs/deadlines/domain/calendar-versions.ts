import type { ComputedPeriod } from '../../kernel/period';
import type { CalendarYear, WorkingCalendar } from '../../kernel/working-calendar';

/** Every version of every year of a calendar: the shipped ones and what was published since. */
export type CalendarVersions = Readonly<{ id: string; versions: readonly CalendarYear[] }>;

/** The shipped notices, version 1 each, with the published ones beside them. */
export const withPublished = (shipped: WorkingCalendar, published: readonly CalendarYear[]): CalendarVersions => ({
  id: shipped.id,
  versions: [...Object.values(shipped.years), ...published],
});

const calendarOf = (id: string, years: readonly CalendarYear[]): WorkingCalendar => ({
  id,
  years: Object.fromEntries(years.map((year) => [year.year, year])),
});

/** Each year in its latest version. */
export const inForce = ({ id, versions }: CalendarVersions): WorkingCalendar =>
  calendarOf(
    id,
    versions.toSorted((a, b) => a.version - b.version), // of one year the last one stands
  );

/** `2026:1,2027:0` as pairs of year and version. */
const pairsOf = (calendarVersion: string): ReadonlyMap<number, number> =>
  new Map(
    calendarVersion.split(',').map((pair) => {
      const [year = Number.NaN, version = Number.NaN] = pair.split(':').map(Number);
      return [year, version];
    }),
  );

/** 16.1: the calendar of an old computation: the years it read, each in the version it read; 0 is a year without notice. */
export const asCounted = ({ id, versions }: CalendarVersions, calendarVersion: string): WorkingCalendar => {
  const read = pairsOf(calendarVersion);
  return calendarOf(
    id,
    versions.filter(({ year, version }) => read.get(year) === version),
  );
};

/** True when one of the years that the computation read has another version now. */
export const isOutdated = (
  { calendarVersion }: Pick<ComputedPeriod, 'calendarVersion'>,
  calendar: WorkingCalendar,
): boolean => [...pairsOf(calendarVersion)].some(([year, version]) => (calendar.years[year]?.version ?? 0) !== version);

/** The calendar with one year in another version, as a notice that is being tried would make it. */
export const withYear = (calendar: WorkingCalendar, year: CalendarYear): WorkingCalendar => ({
  ...calendar,
  years: { ...calendar.years, [year.year]: year },
});
