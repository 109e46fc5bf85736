import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { GivenCorrection } from '../domain/budget-index.commands';
import { IndexDecisions, type IndexCommanded } from './index-decisions';

/** DEC-67: the source corrects a payment and names what it replaces. */
export class CorrectPayment extends Command<AppendReceipt> {
  constructor(
    readonly on: IndexCommanded,
    readonly correction: GivenCorrection,
  ) {
    super();
  }
}

@CommandHandler(CorrectPayment)
export class CorrectPaymentHandler implements ICommandHandler<CorrectPayment> {
  constructor(private readonly decisions: IndexDecisions) {}

  execute({ on, correction }: CorrectPayment): Promise<AppendReceipt> {
    return this.decisions.run(on, ({ given }) => ({ ...given, ...correction, type: 'CorrectPayment' }));
  }
}
