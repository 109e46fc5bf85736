import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** DEC-36: submission after D01, or for the running year. */
export class PermitLateEntry extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(PermitLateEntry)
export class PermitLateEntryHandler implements ICommandHandler<PermitLateEntry> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, reason }: PermitLateEntry): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'PermitLateEntry', reason }));
  }
}
