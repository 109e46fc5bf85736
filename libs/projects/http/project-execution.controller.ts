import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { UuidParameter } from '../../web/path-parameter.pipe';
import { CompleteExecution } from '../application/complete-execution.command';
import { RaiseWarning } from '../application/raise-warning.command';
import { ResumeProject } from '../application/resume-project.command';
import { SuspendProject } from '../application/suspend-project.command';
import { CompletionBody, ReasonBody, ResumptionBody } from './project-commands.body';
import { ProjectRequests } from './project-requests';

@ApiTags('execution')
@Controller('projects')
export class ProjectExecutionController {
  constructor(private readonly requests: ProjectRequests) {}

  /** T22 by hand, with a reason; the receipt names D17's due date. Those by rule set come by themselves. */
  @Post(':p/warnings')
  @CommandRoute()
  warn(
    @Param('p', UuidParameter) p: string,
    @Body() { reason }: ReasonBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new RaiseWarning(on, reason));
  }

  /** T25: the index is frozen by it. */
  @Post(':p/suspension')
  @CommandRoute()
  suspend(
    @Param('p', UuidParameter) p: string,
    @Body() { reason }: ReasonBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new SuspendProject(on, reason));
  }

  /** T30: the first call records a consent, the second one, of another person in the other role, resumes (INV-17). */
  @Post(':p/resumption')
  @CommandRoute()
  resume(
    @Param('p', UuidParameter) p: string,
    @Body() { basis }: ResumptionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new ResumeProject(on, basis));
  }

  /** T34: within the fiscal year; at its end the system completes what is left. */
  @Post(':p/completion')
  @CommandRoute()
  complete(
    @Param('p', UuidParameter) p: string,
    @Body() { carryOver }: CompletionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new CompleteExecution(on, carryOver));
  }
}
