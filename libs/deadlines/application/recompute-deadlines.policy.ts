import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { inLanes } from '../../process-runtime/in-lanes';
import { Policy } from '../../projections/policy';
import type { CalendarPublished } from '../domain/calendar-year.events';
import { isOutdated } from '../domain/calendar-versions';
import type { DeadlineEvent } from '../domain/deadline.events';
import type { OpenedDeadline } from '../domain/deadline.state';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { CalendarsInForce } from './calendars-in-force';
import { DeadlineDecisions } from './deadline-decisions';
import { policyContext } from '../../projections/policy-context';
import { Recomputation } from './recomputation';

const LANES = 8;

/** Events whose due date may have been counted by a process that did not know the newest version yet. */
type Counted = Extract<
  DeadlineEvent,
  { type: 'DeadlineOpened' | 'DeadlineExtended' | 'DeadlineResumed' | 'DeadlineOverridden' }
>;
type Handled = CalendarPublished | Counted;

/**
 * 10.1 Re-computation: a published calendar counts every deadline in its range again. A deadline that is opened or moved
 * later is compared, so that none keeps the version before, whichever process counted it and whatever came between.
 */
@Injectable()
export class RecomputeDeadlinesPolicy extends Policy {
  readonly name = 'recompute-deadlines';
  readonly handles = [
    'CalendarPublished',
    'DeadlineOpened',
    'DeadlineExtended',
    'DeadlineResumed',
    'DeadlineOverridden',
  ] satisfies Handled['type'][];

  constructor(
    private readonly decisions: DeadlineDecisions,
    private readonly calendars: CalendarsInForce,
    private readonly recomputation: Recomputation,
  ) {
    super();
  }

  react(cause: RecordedEvent): Promise<void> {
    return this.reactToBatch([cause]);
  }

  /** The calendar is read once: whatever was published before any of these events stands in the log by now. */
  override async reactToBatch(causes: readonly RecordedEvent[]): Promise<void> {
    const read = new Map<string, Promise<WorkingCalendar>>();
    for (const cause of causes) {
      const event = cause.event as Handled;
      if (event.type === 'CalendarPublished') {
        await this.countAllAgain(cause, event);
        continue;
      }
      const { deadlineId, period, projectId } = event.data;
      const { calendarId } = period;
      const calendar = read.get(calendarId) ?? this.calendars.latest(calendarId);
      read.set(calendarId, calendar);
      if (isOutdated(period, await calendar)) await this.countAgain(cause, { deadlineId, projectId }, await calendar);
    }
  }

  /** What was opened before the publication stands in the read model then; what is opened later is compared. */
  private async countAllAgain(cause: RecordedEvent, { data }: CalendarPublished): Promise<void> {
    await this.recomputation.caughtUp(cause.position);
    const calendar = await this.calendars.latest(data.jurisdiction);
    for await (const page of this.recomputation.touchedBy(data.year)) {
      const here = page.filter(({ period }) => period.calendarId === data.jurisdiction);
      await inLanes(
        here.map((deadline): readonly OpenedDeadline[] => [deadline]),
        LANES,
        ({ terms }) => this.countAgain(cause, terms, calendar),
      );
    }
  }

  private async countAgain(
    cause: RecordedEvent,
    { deadlineId, projectId }: Pick<OpenedDeadline['terms'], 'deadlineId' | 'projectId'>,
    calendar: WorkingCalendar,
  ): Promise<void> {
    const context = policyContext(this.name, cause, deadlineId);
    const command = { type: 'RecomputeDeadline', calendar, now: cause.recordedAt } as const;
    await this.decisions.run(deadlineId, context, () => command, { projectId });
  }
}
