import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { ReviewPoints } from '../../goals/domain/goal-review';
import { RuleSetInForce } from '../../rule-sets/domain/rule-set-in-force';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T13: 优 and 良 go on, 中 returns and starts D03, 差 ends the round. Points are decimal text. */
export class GradeGoal extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly points: ReviewPoints,
    readonly reason: string,
  ) {
    super();
  }
}

@CommandHandler(GradeGoal)
export class GradeGoalHandler implements ICommandHandler<GradeGoal> {
  constructor(
    private readonly decisions: ProjectDecisions,
    private readonly ruleSets: RuleSetInForce,
  ) {}

  execute({ on, points, reason }: GradeGoal): Promise<AppendReceipt> {
    return this.decisions.run(on, async (given) => {
      const ruleSet = await this.ruleSets.goalReview(given.now);
      return { ...given, type: 'GradeGoal', points, reason, ruleSet };
    });
  }
}
