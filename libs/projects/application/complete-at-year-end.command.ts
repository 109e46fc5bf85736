import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { businessDate } from '../../kernel/instant';
import { BudgetFigures } from './budget-figures.reader';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T34 by SYSTEM (D24, DEC-50): takes effect on 31 December; nothing to do before it is over or when it was completed. */
export class CompleteAtYearEnd extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly fiscalYear: number,
  ) {
    super();
  }
}

@CommandHandler(CompleteAtYearEnd)
export class CompleteAtYearEndHandler implements ICommandHandler<CompleteAtYearEnd> {
  constructor(
    private readonly decisions: ProjectDecisions,
    private readonly figures: BudgetFigures,
  ) {}

  execute({ on, fiscalYear }: CompleteAtYearEnd): Promise<AppendReceipt> {
    const effectiveDate = businessDate(`${fiscalYear}-12-31`);
    return this.decisions.run(
      on,
      async (given, { projectId }) => {
        const { executedAmount } = await this.figures.of(projectId, fiscalYear);
        return { ...given, type: 'CompleteAtYearEnd', fiscalYear, executedAmount };
      },
      { effectiveDate },
    );
  }
}
