import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { BusinessDate } from '../../kernel/instant';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T16; goal and budget are approved in one append (INV-09), D11 starts. */
export class ApproveBudget extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly congressApprovalDate: BusinessDate,
  ) {
    super();
  }
}

@CommandHandler(ApproveBudget)
export class ApproveBudgetHandler implements ICommandHandler<ApproveBudget> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, congressApprovalDate }: ApproveBudget): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'ApproveBudget', congressApprovalDate }));
  }
}
