import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { DeadlineAct } from '../domain/deadline-acts';
import type { DeadlineCommanded } from './deadline-commanded';
import { DeadlineActs } from './deadline-acts';

/** Pauses, resumes, hands over, waives, overrides or extends a deadline by an order of WF_ADMIN (domain.md 10.1). */
export class AdministerDeadline extends Command<AppendReceipt> {
  constructor(
    readonly on: DeadlineCommanded,
    readonly act: DeadlineAct,
  ) {
    super();
  }
}

@CommandHandler(AdministerDeadline)
export class AdministerDeadlineHandler implements ICommandHandler<AdministerDeadline> {
  constructor(private readonly acts: DeadlineActs) {}

  execute({ on, act }: AdministerDeadline): Promise<AppendReceipt> {
    return this.acts.run(on, act);
  }
}
