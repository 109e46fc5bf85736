import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { WarningDecisions, type WarningCommanded } from './warning-decisions';

/** The unit head takes note; D17 runs on. */
export class AcknowledgeWarning extends Command<AppendReceipt> {
  constructor(readonly on: WarningCommanded) {
    super();
  }
}

@CommandHandler(AcknowledgeWarning)
export class AcknowledgeWarningHandler implements ICommandHandler<AcknowledgeWarning> {
  constructor(private readonly decisions: WarningDecisions) {}

  execute({ on }: AcknowledgeWarning): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'AcknowledgeWarning' }));
  }
}
