import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T25, by order of finance; a policy freezes the index. */
export class SuspendProject extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(SuspendProject)
export class SuspendProjectHandler implements ICommandHandler<SuspendProject> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, reason }: SuspendProject): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'SuspendProject', reason }));
  }
}
