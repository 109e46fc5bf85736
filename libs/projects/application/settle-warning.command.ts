import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T23, given by policy when the unit chose to continue or to reallocate. */
export class SettleWarning extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly warningId: string,
    readonly choice: 'CONTINUE' | 'REALLOCATE',
  ) {
    super();
  }
}

@CommandHandler(SettleWarning)
export class SettleWarningHandler implements ICommandHandler<SettleWarning> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, warningId, choice }: SettleWarning): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'SettleWarning', warningId, choice }));
  }
}
