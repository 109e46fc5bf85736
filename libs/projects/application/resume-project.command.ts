import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T30: the first call records a consent, the second one, of another person in the other role, resumes (INV-17). */
export class ResumeProject extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly basis: string,
  ) {
    super();
  }
}

@CommandHandler(ResumeProject)
export class ResumeProjectHandler implements ICommandHandler<ResumeProject> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, basis }: ResumeProject): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'ResumeProject', basis }));
  }
}
