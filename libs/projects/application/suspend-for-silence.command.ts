import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { BusinessDate } from '../../kernel/instant';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T24, given by policy when D17 ran out; takes effect on its due date (DEC-26). */
export class SuspendForSilence extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly warningId: string,
    readonly effectiveDate: BusinessDate,
  ) {
    super();
  }
}

@CommandHandler(SuspendForSilence)
export class SuspendForSilenceHandler implements ICommandHandler<SuspendForSilence> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, warningId, effectiveDate }: SuspendForSilence): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'SuspendForSilence', warningId, effectiveDate }), {
      effectiveDate,
    });
  }
}
