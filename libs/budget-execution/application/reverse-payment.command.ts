import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { GivenReversal } from '../domain/budget-index.commands';
import { IndexDecisions, type IndexCommanded } from './index-decisions';

/** DEC-67: a refund (退回) of a payment of the same project. */
export class ReversePayment extends Command<AppendReceipt> {
  constructor(
    readonly on: IndexCommanded,
    readonly reversal: GivenReversal,
  ) {
    super();
  }
}

@CommandHandler(ReversePayment)
export class ReversePaymentHandler implements ICommandHandler<ReversePayment> {
  constructor(private readonly decisions: IndexDecisions) {}

  execute({ on, reversal }: ReversePayment): Promise<AppendReceipt> {
    return this.decisions.run(on, ({ given }) => ({ ...given, ...reversal, type: 'ReversePayment' }));
  }
}
