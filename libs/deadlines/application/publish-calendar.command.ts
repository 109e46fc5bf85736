import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { DecideAndAppend } from '../../event-store/decide-and-append';
import { EventStore } from '../../event-store/event-store.port';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import { fold } from '../../kernel/decider';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import { calendarYear, calendarYearOf, type PublishCalendar as Decision } from '../domain/calendar-year.decider';
import type { CalendarPublished } from '../domain/calendar-year.events';
import type { HolidayNotice } from '../domain/calendar-year.rules';
import { calendarStream } from '../domain/calendar-year.stream';
import { withYear } from '../domain/calendar-versions';
import { allConsequences, NO_CONSEQUENCES, type CalendarConsequences } from '../domain/deadline.consequences';
import { OverridesQueries } from '../read-models/overrides.queries';
import { CalendarsInForce } from './calendars-in-force';
import { Recomputation } from './recomputation';

export type CalendarPublication = CalendarConsequences & Readonly<{ version: number }>;

/** A new version of a year's calendar (domain.md 16.1, 10.1 Re-computation). A trial tells the same and stores nothing. */
export class PublishCalendar extends Command<CalendarPublication> {
  constructor(
    readonly of: Readonly<{ jurisdiction: string; year: number }>,
    readonly notice: HolidayNotice,
    readonly context: CommandContext,
    readonly trial: boolean,
  ) {
    super();
  }
}

@CommandHandler(PublishCalendar)
export class PublishCalendarHandler implements ICommandHandler<PublishCalendar> {
  constructor(
    private readonly store: EventStore,
    private readonly decideAndAppend: DecideAndAppend,
    private readonly calendars: CalendarsInForce,
    private readonly recomputation: Recomputation,
    private readonly overrides: OverridesQueries,
    private readonly clock: Clock,
  ) {}

  async execute(command: PublishCalendar): Promise<CalendarPublication> {
    const { of, context, trial } = command;
    const shipped = await this.calendars.ground(of.jurisdiction).catch(() => null);
    if (shipped === null) throw new NotFoundForCaller('calendar', of.jurisdiction);
    const before = await this.calendars.latest(of.jurisdiction);
    const recorded = trial ? null : await this.decideAndAppend.recall(context.commandId);
    const first = recorded?.events[0];
    if (first !== undefined) return this.answerRepeated(first.id, first.event as CalendarPublished, before);
    const stream = calendarStream(of.jurisdiction, of.year);
    const decision = this.decisionOf(command, shipped);
    const history = await this.store.readStream<CalendarPublished>(stream);
    const state = fold(
      calendarYear,
      history.map(({ event }) => event),
    );
    const [published] = calendarYear.decide(state, decision);
    if (published === undefined) return { version: before.years[of.year]?.version ?? 0, ...NO_CONSEQUENCES };
    // told before it is carried out: afterwards the policy has moved some of them already
    const consequences = await this.consequencesOf(published, before);
    if (trial) return { version: published.data.version, ...consequences };
    const receipt = await this.decideAndAppend.run(stream, calendarYear, () => decision, context);
    await this.calendars.latest(of.jurisdiction);
    const appended = (receipt.events[0]?.event as CalendarPublished | undefined) ?? published;
    return { version: appended.data.version, ...consequences };
  }

  private decisionOf({ of, notice, context }: PublishCalendar, shipped: WorkingCalendar): Decision {
    const { actor, role, org, onBehalfOf } = context;
    const by = { actor, role, org, ...(onBehalfOf !== undefined && { onBehalfOf }) };
    return { type: 'PublishCalendar', year: of.year, notice, shipped, by, now: this.clock.now() };
  }

  private consequencesOf(published: CalendarPublished, before: WorkingCalendar): Promise<CalendarConsequences> {
    const calendar = withYear(before, calendarYearOf(published));
    return this.recomputation.consequencesOf(published.data.year, calendar, published.data.at);
  }

  /** What the policy has done already, by its own record, and what it is still to do. */
  private async answerRepeated(
    eventId: string,
    published: CalendarPublished,
    before: WorkingCalendar,
  ): Promise<CalendarPublication> {
    const parts = [await this.overrides.causedBy(eventId), await this.consequencesOf(published, before)];
    return { version: published.data.version, ...allConsequences(parts) };
  }
}
