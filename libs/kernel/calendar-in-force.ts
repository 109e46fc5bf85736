import type { WorkingCalendar } from './working-calendar';

/** The calendar in force of a jurisdiction, loaded by handlers and given to decisions as data (architecture 2). */
export abstract class CalendarInForce {
  /** All published years of that calendar, each in its latest version; throws for an id that is not known. */
  abstract of(calendarId: string): Promise<WorkingCalendar>;
}
