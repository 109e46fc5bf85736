import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import type { BusinessDate } from '../../kernel/instant';
import { WarningDecisions } from './warning-decisions';

/** T24, given by timer or sweeper for the version of D17 that it saw; takes effect on the due date (DEC-26). */
export class TimeOutDisposition extends Command<AppendReceipt> {
  constructor(
    readonly on: Readonly<{ warningId: string; context: CommandContext }>,
    readonly deadlineId: string,
    readonly version: number,
    readonly effectiveDate: BusinessDate,
  ) {
    super();
  }
}

@CommandHandler(TimeOutDisposition)
export class TimeOutDispositionHandler implements ICommandHandler<TimeOutDisposition> {
  constructor(private readonly decisions: WarningDecisions) {}

  execute({ on, deadlineId, version, effectiveDate }: TimeOutDisposition): Promise<AppendReceipt> {
    return this.decisions.runAnyway(on, (given) => ({ ...given, type: 'TimeOutDisposition', deadlineId, version }), {
      effectiveDate,
    });
  }
}
