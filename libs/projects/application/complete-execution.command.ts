import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { Yuan } from '../../kernel/money';
import { BudgetFigures } from './budget-figures.reader';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T34 by the unit; `carryOver`, in yuan, is refused where it is not what was allocated less what was paid. */
export class CompleteExecution extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly carryOver: Yuan,
  ) {
    super();
  }
}

@CommandHandler(CompleteExecution)
export class CompleteExecutionHandler implements ICommandHandler<CompleteExecution> {
  constructor(
    private readonly decisions: ProjectDecisions,
    private readonly figures: BudgetFigures,
  ) {}

  execute({ on, carryOver }: CompleteExecution): Promise<AppendReceipt> {
    return this.decisions.run(on, async (given, { projectId, application }) => {
      const { executedAmount } = await this.figures.of(projectId, application.fiscalYear);
      return { ...given, type: 'CompleteExecution', carryOver, executedAmount };
    });
  }
}
