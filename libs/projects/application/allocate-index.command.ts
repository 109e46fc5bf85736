import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { Yuan } from '../../kernel/money';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T17; the first allocation meets D11. The amount is in yuan. */
export class AllocateIndex extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly amount: Yuan,
  ) {
    super();
  }
}

@CommandHandler(AllocateIndex)
export class AllocateIndexHandler implements ICommandHandler<AllocateIndex> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, amount }: AllocateIndex): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'AllocateIndex', amount }));
  }
}
