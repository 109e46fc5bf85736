import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { WarningDecisions, type WarningCommanded } from './warning-decisions';

export type DispositionVerdict = Readonly<{
  confirmed: boolean;
  /** Needed where it is not confirmed. */ reason?: string;
}>;

/** T23: finance decides about a CANCEL; not confirmed, D17 starts anew. */
export class ConfirmDisposition extends Command<AppendReceipt> {
  constructor(
    readonly on: WarningCommanded,
    readonly verdict: DispositionVerdict,
  ) {
    super();
  }
}

@CommandHandler(ConfirmDisposition)
export class ConfirmDispositionHandler implements ICommandHandler<ConfirmDisposition> {
  constructor(private readonly decisions: WarningDecisions) {}

  execute({ on, verdict }: ConfirmDisposition): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, ...verdict, type: 'ConfirmDisposition' }));
  }
}
