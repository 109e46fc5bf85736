import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { GoalSet } from '../../goals/domain/goal-set';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T2, the goal set of one year, replaced whole. */
export class ReviseGoalSet extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly goalSet: GoalSet,
  ) {
    super();
  }
}

@CommandHandler(ReviseGoalSet)
export class ReviseGoalSetHandler implements ICommandHandler<ReviseGoalSet> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, goalSet }: ReviseGoalSet): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'ReviseGoalSet', goalSet }));
  }
}
