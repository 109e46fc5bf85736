import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T5; meets D02 and starts D09. */
export class AcceptForReview extends Command<AppendReceipt> {
  constructor(readonly on: ProjectCommanded) {
    super();
  }
}

@CommandHandler(AcceptForReview)
export class AcceptForReviewHandler implements ICommandHandler<AcceptForReview> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on }: AcceptForReview): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'AcceptForReview' }));
  }
}
