import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { Confirmation } from '../../goals/domain/goal-set-check';
import { draftedGoalSet } from '../domain/project.state';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';
import { SubmissionInputsLoader } from './submission-inputs';

/** T3; starts D02. Everything is checked and all violations are listed at once. */
export class SubmitProject extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly confirmations: readonly Confirmation[],
  ) {
    super();
  }
}

@CommandHandler(SubmitProject)
export class SubmitProjectHandler implements ICommandHandler<SubmitProject> {
  constructor(
    private readonly decisions: ProjectDecisions,
    private readonly inputs: SubmissionInputsLoader,
  ) {}

  execute({ on, confirmations }: SubmitProject): Promise<AppendReceipt> {
    return this.decisions.run(on, async (given, state) => {
      const inputs = await this.inputs.load(state.application, draftedGoalSet(state), confirmations, given.now);
      return { ...given, ...inputs, type: 'SubmitProject' };
    });
  }
}
