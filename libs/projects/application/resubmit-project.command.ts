import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { Confirmation } from '../../goals/domain/goal-set-check';
import { draftedGoalSet } from '../domain/project.state';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';
import { SubmissionInputsLoader } from './submission-inputs';

/** T7; meets D03 and starts D02 of the next round. Everything is checked and all violations are listed at once. */
export class ResubmitProject extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly confirmations: readonly Confirmation[],
  ) {
    super();
  }
}

@CommandHandler(ResubmitProject)
export class ResubmitProjectHandler implements ICommandHandler<ResubmitProject> {
  constructor(
    private readonly decisions: ProjectDecisions,
    private readonly inputs: SubmissionInputsLoader,
  ) {}

  execute({ on, confirmations }: ResubmitProject): Promise<AppendReceipt> {
    return this.decisions.run(on, async (given, state) => {
      const inputs = await this.inputs.load(state.application, draftedGoalSet(state), confirmations, given.now);
      return { ...given, ...inputs, type: 'ResubmitProject' };
    });
  }
}
