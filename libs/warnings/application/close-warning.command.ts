import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { WarningDecisions, type WarningCommanded } from './warning-decisions';

/** By policy: the project was resumed (T30) or cancelled. */
export class CloseWarning extends Command<AppendReceipt> {
  constructor(
    readonly on: WarningCommanded,
    readonly outcome: 'RESUMED' | 'CANCELLED',
  ) {
    super();
  }
}

@CommandHandler(CloseWarning)
export class CloseWarningHandler implements ICommandHandler<CloseWarning> {
  constructor(private readonly decisions: WarningDecisions) {}

  execute({ on, outcome }: CloseWarning): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'CloseWarning', outcome }));
  }
}
