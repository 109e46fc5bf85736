import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { BusinessDate } from '../../kernel/instant';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T18, given by policy with the first payment of the year; nothing to do for a project that is executed already. */
export class StartExecution extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly fiscalYear: number,
    readonly paymentId: string,
    readonly paidOn: BusinessDate,
  ) {
    super();
  }
}

@CommandHandler(StartExecution)
export class StartExecutionHandler implements ICommandHandler<StartExecution> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, fiscalYear, paymentId, paidOn }: StartExecution): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'StartExecution', fiscalYear, paymentId, paidOn }));
  }
}
