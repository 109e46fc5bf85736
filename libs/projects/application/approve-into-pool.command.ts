import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T14; meets D10. */
export class ApproveIntoPool extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly opinion?: string,
  ) {
    super();
  }
}

@CommandHandler(ApproveIntoPool)
export class ApproveIntoPoolHandler implements ICommandHandler<ApproveIntoPool> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, opinion }: ApproveIntoPool): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({
      ...given,
      type: 'ApproveIntoPool',
      ...(opinion === undefined ? {} : { opinion }),
    }));
  }
}
