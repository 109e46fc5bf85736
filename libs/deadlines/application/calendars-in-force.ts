import { Injectable } from '@nestjs/common';
import { EventStore, NO_STREAM } from '../../event-store/event-store.port';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import { businessDateOf, yearOf } from '../../kernel/instant';
import type { CalendarYear, WorkingCalendar } from '../../kernel/working-calendar';
import { calendarYearOf, firstYearOf } from '../domain/calendar-year.decider';
import type { CalendarPublished } from '../domain/calendar-year.events';
import { calendarStream } from '../domain/calendar-year.stream';
import { asCounted, inForce, withPublished, type CalendarVersions } from '../domain/calendar-versions';
import { PublishedCalendars } from './published-calendars';

type Kept = Readonly<{ versions: Promise<CalendarVersions>; until: number }>;

/** How long another process may go on with the calendar before; `recompute-deadlines` mends what it counted meanwhile. */
const KEEP_MS = 1_000;

/**
 * The shipped notices overlaid by what was published since, read from the log itself: every process sees a new version
 * within a second, the one that published it at once. Old versions stay, for old computations are explained by them.
 */
@Injectable()
export class CalendarsInForce extends CalendarInForce {
  private readonly shipped = new PublishedCalendars();
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(calendarId: string): Promise<WorkingCalendar> {
    return inForce(await this.versions(calendarId));
  }

  /** As the log says at this moment. */
  latest(calendarId: string): Promise<WorkingCalendar> {
    this.kept.delete(calendarId);
    return this.of(calendarId);
  }

  /** The calendar with which `2026:1,2027:0` was counted (`ComputedPeriod.calendarVersion`). */
  async asCounted(calendarId: string, calendarVersion: string): Promise<WorkingCalendar> {
    return asCounted(await this.versions(calendarId), calendarVersion);
  }

  /** Every version of that year, the one in force last; `[]` for a year without notice. */
  async versionsOf(calendarId: string, year: number): Promise<readonly CalendarYear[]> {
    const { versions } = await this.versions(calendarId);
    return versions.filter((each) => each.year === year).toSorted((a, b) => a.version - b.version);
  }

  /** Of the year's stream; -1 while nothing was published since the shipped notice. */
  async revisionOf(calendarId: string, year: number): Promise<bigint> {
    const stream = calendarStream(calendarId, year);
    const [last] = await this.store.readStream(stream, { direction: 'backwards', limit: 1 });
    return last?.revision ?? NO_STREAM;
  }

  /** The notices of that id that ship with the platform; throws for an id that is not known. */
  ground(calendarId: string): Promise<WorkingCalendar> {
    return this.shipped.of(calendarId);
  }

  private versions(calendarId: string): Promise<CalendarVersions> {
    const known = this.kept.get(calendarId);
    const now = Date.now(); // wall clock: caches know no other
    if (known !== undefined && now < known.until) return known.versions;
    const versions = this.read(calendarId);
    this.kept.set(calendarId, { versions, until: now + KEEP_MS });
    versions.catch(() => this.kept.delete(calendarId));
    return versions;
  }

  private async read(calendarId: string): Promise<CalendarVersions> {
    const shipped = await this.ground(calendarId);
    const first = firstYearOf(shipped);
    const last = yearOf(businessDateOf(this.clock.now())) + 1; // no later year can be published (DOM-16.1)
    const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
    const streams = await Promise.all(
      years.map((year) => this.store.readStream<CalendarPublished>(calendarStream(calendarId, year))),
    );
    return withPublished(
      shipped,
      streams.flat().map(({ event }) => calendarYearOf(event)),
    );
  }
}
