import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { CommandedDeadlines, type DeadlineCommanded } from './deadline-commanded';

/** Asks for working days beyond the due date: by the owner, before it is due, once (domain.md 10.1). */
export class RequestExtension extends Command<AppendReceipt> {
  constructor(
    readonly on: DeadlineCommanded,
    readonly days: number,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(RequestExtension)
export class RequestExtensionHandler implements ICommandHandler<RequestExtension> {
  constructor(private readonly deadlines: CommandedDeadlines) {}

  execute({ on, days, reason }: RequestExtension): Promise<AppendReceipt> {
    const { actor, role, org } = on.context;
    return this.deadlines.run(on, (now) => ({ type: 'RequestExtension', days, reason, actor, role, org, now }));
  }
}
