import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { GivenArrival } from '../domain/budget-index.commands';
import { IndexDecisions, type IndexCommanded } from './index-decisions';

/** Money that arrived at the unit (到位资金), as the treasury reports it. */
export class RecordArrival extends Command<AppendReceipt> {
  constructor(
    readonly on: IndexCommanded,
    readonly arrival: GivenArrival,
  ) {
    super();
  }
}

@CommandHandler(RecordArrival)
export class RecordArrivalHandler implements ICommandHandler<RecordArrival> {
  constructor(private readonly decisions: IndexDecisions) {}

  execute({ on, arrival }: RecordArrival): Promise<AppendReceipt> {
    return this.decisions.run(on, ({ given }) => ({ ...given, ...arrival, type: 'RecordArrival' }));
  }
}
