import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { ProjectApplication } from '../domain/project-application';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T2, the application: only the fields that are given change. */
export class ReviseProject extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly changes: Partial<ProjectApplication>,
  ) {
    super();
  }
}

@CommandHandler(ReviseProject)
export class ReviseProjectHandler implements ICommandHandler<ReviseProject> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, changes }: ReviseProject): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'ReviseProject', changes }));
  }
}
