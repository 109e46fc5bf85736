import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T22 by hand; starts D17 from today. Refused by INV-15 while a warning by hand is open. */
export class RaiseWarning extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(RaiseWarning)
export class RaiseWarningHandler implements ICommandHandler<RaiseWarning> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, reason }: RaiseWarning): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'RaiseWarning', reason }));
  }
}
