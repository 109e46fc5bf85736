import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { Yuan } from '../../kernel/money';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T15. The amount is in yuan. */
export class ArrangeBudget extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly amount: Yuan,
  ) {
    super();
  }
}

@CommandHandler(ArrangeBudget)
export class ArrangeBudgetHandler implements ICommandHandler<ArrangeBudget> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, amount }: ArrangeBudget): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'ArrangeBudget', amount }));
  }
}
