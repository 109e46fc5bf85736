import { atLocalTime, businessDateOf, type BusinessDate, type Instant } from './instant';
import { isWorkingDay, nextWorkingDayAfter, type WorkingCalendar } from './working-calendar';

/** 09:00 Asia/Shanghai of that date: the moment of every reminder point and escalation (domain.md 10.1). */
export const officeOpening = (date: BusinessDate): Instant => atLocalTime(date, 9);

const officeClosing = (date: BusinessDate): Instant => atLocalTime(date, 17, 30);

/** True on a working day from 09:00 to 17:30 Asia/Shanghai, both included: people may be told something now. */
export const isOfficeHour = (calendar: WorkingCalendar, at: Instant): boolean => {
  const date = businessDateOf(at);
  return isWorkingDay(calendar, date) && at >= officeOpening(date) && at <= officeClosing(date);
};

/** The instant itself inside office hours, else the next opening: of the same day when it is early, else of the next working day. */
export const nextOfficeInstant = (calendar: WorkingCalendar, at: Instant): Instant => {
  if (isOfficeHour(calendar, at)) return at;
  const date = businessDateOf(at);
  const early = isWorkingDay(calendar, date) && at < officeOpening(date);
  return officeOpening(early ? date : nextWorkingDayAfter(calendar, date));
};
