import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T4. */
export class WithdrawProject extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(WithdrawProject)
export class WithdrawProjectHandler implements ICommandHandler<WithdrawProject> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, reason }: WithdrawProject): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'WithdrawProject', reason }));
  }
}
