import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { AcceptForReview } from '../application/accept-for-review.command';
import { ApproveByDepartment } from '../application/approve-by-department.command';
import { ApproveIntoPool } from '../application/approve-into-pool.command';
import { GradeGoal } from '../application/grade-goal.command';
import { ReturnForCorrection } from '../application/return-for-correction.command';
import { GoalGradeBody, OpinionBody, ReturnBody } from './project-commands.body';
import { plain } from '../../web/plain';
import { UuidParameter } from '../../web/path-parameter.pipe';
import { ProjectRequests } from './project-requests';

@ApiTags('review')
@Controller('projects')
export class ProjectReviewController {
  constructor(private readonly requests: ProjectRequests) {}

  /** T5: meets D02, starts D09. */
  @Post(':p/acceptance')
  @CommandRoute()
  accept(@Param('p', UuidParameter) p: string, @Commanded() context: CommandContext): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new AcceptForReview(on));
  }

  /** T6: at least one reason, each for a field of the draft or a document; starts D03. */
  @Post(':p/return')
  @CommandRoute()
  return(
    @Param('p', UuidParameter) p: string,
    @Body() { reasons }: ReturnBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new ReturnForCorrection(on, reasons.map(plain)));
  }

  /** T12: meets D09, starts D10. */
  @Post(':p/department-approval')
  @CommandRoute()
  approve(
    @Param('p', UuidParameter) p: string,
    @Body() { opinion }: OpinionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new ApproveByDepartment(on, opinion));
  }

  /** T13: the grade follows from the points (F13); 中 returns the project, 差 ends the round. */
  @Post(':p/goal-grade')
  @CommandRoute()
  grade(
    @Param('p', UuidParameter) p: string,
    @Body() { reason, ...points }: GoalGradeBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new GradeGoal(on, plain(points), reason));
  }

  /** T14: only with a goal graded 优 or 良 in this round (INV-39); meets D10. */
  @Post(':p/pooling')
  @CommandRoute()
  pool(
    @Param('p', UuidParameter) p: string,
    @Body() { opinion }: OpinionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new ApproveIntoPool(on, opinion));
  }
}
