import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { GivenPayment } from '../domain/budget-index.commands';
import { IndexDecisions, type IndexCommanded } from './index-decisions';

/** T18, T19: imported from the treasury; what it should not have paid is recorded and flagged (INV-11). */
export class RecordPayment extends Command<AppendReceipt> {
  constructor(
    readonly on: IndexCommanded,
    readonly payment: GivenPayment,
  ) {
    super();
  }
}

@CommandHandler(RecordPayment)
export class RecordPaymentHandler implements ICommandHandler<RecordPayment> {
  constructor(private readonly decisions: IndexDecisions) {}

  execute({ on, payment }: RecordPayment): Promise<AppendReceipt> {
    return this.decisions.run(on, ({ given, project }) => ({
      ...given,
      ...payment,
      type: 'RecordPayment',
      suspended: project.suspended,
      endedOn: project.endedOn,
    }));
  }
}
