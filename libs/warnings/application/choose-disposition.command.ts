import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { DispositionChoice } from '../domain/warning.events';
import { WarningDecisions, type WarningCommanded } from './warning-decisions';

export type ChosenDisposition = Readonly<{
  choice: DispositionChoice;
  reason: string;
  /** Both needed where the project goes on (INV-16). */
  measures?: string;
  forecast?: string;
}>;

/** T23; meets D17. */
export class ChooseDisposition extends Command<AppendReceipt> {
  constructor(
    readonly on: WarningCommanded,
    readonly chosen: ChosenDisposition,
  ) {
    super();
  }
}

@CommandHandler(ChooseDisposition)
export class ChooseDispositionHandler implements ICommandHandler<ChooseDisposition> {
  constructor(private readonly decisions: WarningDecisions) {}

  execute({ on, chosen }: ChooseDisposition): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, ...chosen, type: 'ChooseDisposition' }));
  }
}
