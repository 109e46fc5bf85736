import { actedBy, type Commander } from '../../kernel/acted-by';
import { canonicalJson } from '../../kernel/canonical-json';
import type { Decider } from '../../kernel/decider';
import { businessDateOf, type Instant } from '../../kernel/instant';
import { refuseIfAny } from '../../kernel/rule-violation';
import type { CalendarYear, WorkingCalendar } from '../../kernel/working-calendar';
import type { CalendarPublished } from './calendar-year.events';
import { noticeViolations, yearViolations, type HolidayNotice } from './calendar-year.rules';

/** The list in force as far as the stream says; null while the shipped one, if any, stands. */
export type CalendarYearState = CalendarYear | null;

export type PublishCalendar = Readonly<{
  type: 'PublishCalendar';
  year: number;
  notice: HolidayNotice;
  /** The notices that ship with the platform: the ground on which versions are counted. */
  shipped: WorkingCalendar;
  by: Commander;
  now: Instant;
}>;

/** The first year for which the platform can count. */
export const firstYearOf = ({ years }: WorkingCalendar): number => Math.min(...Object.keys(years).map(Number));

const contentOf = ({ daysOff, workedWeekends, sourceNotice }: HolidayNotice): HolidayNotice => ({
  daysOff: daysOff.toSorted(),
  workedWeekends: workedWeekends.toSorted(),
  sourceNotice: sourceNotice.trim(),
});

/** Published twice, it was published once: the list in force is no new version. */
const decide = (published: CalendarYearState, command: PublishCalendar): readonly CalendarPublished[] => {
  const { year, shipped, by, now } = command;
  refuseIfAny(
    [...yearViolations(year, firstYearOf(shipped), businessDateOf(now)), ...noticeViolations(year, command.notice)],
    'value',
  );
  const notice = contentOf(command.notice);
  const inForce = published ?? shipped.years[year] ?? null;
  if (inForce !== null && canonicalJson(contentOf(inForce)) === canonicalJson(notice)) return [];
  const data = { jurisdiction: shipped.id, year, version: (inForce?.version ?? 0) + 1, ...notice };
  return [{ type: 'CalendarPublished', data: { ...data, at: now, by: actedBy(by) } }];
};

/** One version of a year as it was published. */
export const calendarYearOf = ({ data }: CalendarPublished): CalendarYear => {
  const { year, version, sourceNotice, daysOff, workedWeekends } = data;
  return { year, version, sourceNotice, daysOff, workedWeekends };
};

export const calendarYear: Decider<CalendarYearState, PublishCalendar, CalendarPublished> = {
  initialState: null,
  decide,
  evolve: (_, event) => calendarYearOf(event),
};
