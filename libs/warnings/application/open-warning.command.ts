import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import type { WarningRaised } from '../../projects/domain/project-execution.events';
import { WarningDecisions } from './warning-decisions';

/** By policy: the warning that the project was given (T22) begins its own stream. */
export class OpenWarning extends Command<AppendReceipt> {
  constructor(
    readonly context: CommandContext,
    readonly raised: WarningRaised['data'],
  ) {
    super();
  }
}

@CommandHandler(OpenWarning)
export class OpenWarningHandler implements ICommandHandler<OpenWarning> {
  constructor(private readonly decisions: WarningDecisions) {}

  execute({ context, raised }: OpenWarning): Promise<AppendReceipt> {
    const on = { warningId: raised.warningId, context };
    return this.decisions.runAnyway(on, (given) => ({ ...given, type: 'OpenWarning', raised }));
  }
}
