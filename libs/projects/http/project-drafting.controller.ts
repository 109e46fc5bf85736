import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { derivedId } from '../../event-store/uuid-v5';
import type { CommandContext } from '../../kernel/command-context';
import { Organisations } from '../../kernel/organisations';
import { normaliseGoalSet } from '../../goals/domain/goal-set.normalise';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { CreateProject } from '../application/create-project.command';
import { PermitLateEntry } from '../application/permit-late-entry.command';
import { ResubmitProject } from '../application/resubmit-project.command';
import { ReviseGoalSet } from '../application/revise-goal-set.command';
import { ReviseProject } from '../application/revise-project.command';
import { SubmitProject } from '../application/submit-project.command';
import { WithdrawProject } from '../application/withdraw-project.command';
import { GoalSetBody } from './goal-set.body';
import { CreateProjectBody, ReviseProjectBody } from './project-application.body';
import { ReasonBody, SubmissionBody } from './project-commands.body';
import { plain } from '../../web/plain';
import { UuidParameter, YearParameter } from '../../web/path-parameter.pipe';
import { ProjectRequests } from './project-requests';
import { foreignUnit, unknownUnit } from './unit-problems';

@ApiTags('projects')
@Controller('projects')
export class ProjectDraftingController {
  constructor(
    private readonly requests: ProjectRequests,
    private readonly commands: CommandBus,
    private readonly organisations: Organisations,
  ) {}

  /** T1: a draft for the caller's own unit; it may be incomplete. The id may be chosen by the client. */
  @Post()
  @CommandRoute()
  async create(@Body() body: CreateProjectBody, @Commanded() context: CommandContext): Promise<AppendReceipt> {
    const { projectId = derivedId(context.commandId, 'project'), ...application } = plain(body);
    if (application.unitCode !== context.org) throw foreignUnit(application.unitCode);
    const departmentCode = await this.organisations.departmentOf(application.unitCode);
    if (departmentCode === null) throw unknownUnit(application.unitCode);
    return this.commands.execute(new CreateProject(projectId, departmentCode, application, context));
  }

  /** T2: only the fields that are given change. */
  @Post(':p/revision')
  @CommandRoute()
  revise(
    @Param('p', UuidParameter) p: string,
    @Body() body: ReviseProjectBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new ReviseProject(on, plain(body)));
  }

  /** T2: the goal set of the project's year, replaced whole (INV-31). */
  @Put(':p/goal-sets/:year')
  @CommandRoute()
  reviseGoalSet(
    @Param('p', UuidParameter) p: string,
    @Param('year', YearParameter) year: string,
    @Body() body: GoalSetBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new ReviseGoalSet(on, normaliseGoalSet(Number(year), plain(body))));
  }

  /** T3: everything is checked; the receipt names D02's due date. */
  @Post(':p/submission')
  @CommandRoute()
  submit(
    @Param('p', UuidParameter) p: string,
    @Body() { confirmations = [] }: SubmissionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new SubmitProject(on, confirmations.map(plain)));
  }

  /** T7: within the correction period, at most three submissions in all. */
  @Post(':p/resubmission')
  @CommandRoute()
  resubmit(
    @Param('p', UuidParameter) p: string,
    @Body() { confirmations = [] }: SubmissionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new ResubmitProject(on, confirmations.map(plain)));
  }

  /** DEC-36: lets a project be submitted after D01 or in its running year. */
  @Post(':p/late-entry-permission')
  @CommandRoute()
  permitLateEntry(
    @Param('p', UuidParameter) p: string,
    @Body() { reason }: ReasonBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new PermitLateEntry(on, reason));
  }

  /** T4: before the finance review. */
  @Post(':p/withdrawal')
  @CommandRoute()
  withdraw(
    @Param('p', UuidParameter) p: string,
    @Body() { reason }: ReasonBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new WithdrawProject(on, reason));
  }
}
