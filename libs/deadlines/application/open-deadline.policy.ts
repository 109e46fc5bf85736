import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Policy } from '../../projections/policy';
import type { DeadlineStarted } from '../domain/deadline-started.events';
import { DeadlineDecisions } from './deadline-decisions';
import { policyContext } from './policy-context';

/** Opens the deadline's own stream from the event that started it, in whichever stream that stands (architecture.md 4.11). */
@Injectable()
export class OpenDeadlinePolicy extends Policy {
  readonly name = 'open-deadline';
  readonly handles = ['DeadlineStarted'];

  constructor(
    private readonly decisions: DeadlineDecisions,
    private readonly calendars: CalendarInForce,
  ) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    const { data: terms } = cause.event as DeadlineStarted;
    const calendar = await this.calendars.of(terms.period.calendarId);
    const context = policyContext(this.name, cause, terms.deadlineId);
    const command = { type: 'OpenDeadline', terms, calendar, now: cause.recordedAt } as const;
    await this.decisions.run(terms.deadlineId, context, () => command, { projectId: terms.projectId });
  }
}
