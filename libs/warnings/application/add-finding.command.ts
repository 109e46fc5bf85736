import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import type { WarningPeriodAdded } from '../../projects/domain/project-execution.events';
import { WarningDecisions } from './warning-decisions';

/** By policy (INV-15): a later period adds to the open warning. */
export class AddFinding extends Command<AppendReceipt> {
  constructor(
    readonly context: CommandContext,
    readonly added: WarningPeriodAdded['data'],
  ) {
    super();
  }
}

@CommandHandler(AddFinding)
export class AddFindingHandler implements ICommandHandler<AddFinding> {
  constructor(private readonly decisions: WarningDecisions) {}

  execute({ context, added }: AddFinding): Promise<AppendReceipt> {
    const { warningId, finding, monthsInARow, offlineCheck } = added;
    const on = { warningId, context, visible: { kind: 'all' } } as const;
    const said = { finding, monthsInARow, offlineCheck };
    return this.decisions.run(on, (given) => ({ ...given, ...said, type: 'AddFinding' }));
  }
}
