import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { CommandedDeadlines, type DeadlineCommanded } from './deadline-commanded';

export type ExtensionDecision = Readonly<{
  granted: boolean;
  /** The days asked for when absent. */
  days?: number;
  reason: string;
  /** Both needed where WF_ADMIN records what the next level decided. */
  decidedBy?: string;
  documentNumber?: string;
}>;

/** Grants or refuses an extension: by the next level, before the deadline is due (domain.md 10.1). */
export class DecideExtension extends Command<AppendReceipt> {
  constructor(
    readonly on: DeadlineCommanded,
    readonly decision: ExtensionDecision,
  ) {
    super();
  }
}

@CommandHandler(DecideExtension)
export class DecideExtensionHandler implements ICommandHandler<DecideExtension> {
  constructor(
    private readonly deadlines: CommandedDeadlines,
    private readonly calendars: CalendarInForce,
  ) {}

  execute({ on, decision }: DecideExtension): Promise<AppendReceipt> {
    const { role, org } = on.context;
    return this.deadlines.run(on, async (now, { period }) => {
      const calendar = await this.calendars.of(period.calendarId);
      return { type: 'DecideExtension', ...decision, role, org, calendar, now };
    });
  }
}
