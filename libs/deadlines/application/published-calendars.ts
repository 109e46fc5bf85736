import { Injectable } from '@nestjs/common';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { cnCalendar } from '../../kernel/working-calendar.cn';

/** The notices of the State Council that ship with the platform. */
@Injectable()
export class PublishedCalendars extends CalendarInForce {
  of(calendarId: string): Promise<WorkingCalendar> {
    if (calendarId !== cnCalendar.id) return Promise.reject(new Error(`there is no calendar ${calendarId}`));
    return Promise.resolve(cnCalendar);
  }
}
