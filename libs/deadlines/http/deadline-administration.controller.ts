import { Body, Controller, Headers, HttpCode, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { businessDate } from '../../kernel/instant';
import { Visibility } from '../../kernel/visibility';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { languageOf } from '../../web/language';
import { DeadlineIdParameter } from '../../web/path-parameter.pipe';
import { AdministerDeadline } from '../application/administer-deadline.command';
import type { DeadlineAct } from '../domain/deadline-acts';
import type { Order } from '../domain/deadline.events';
import { bulkAct } from './bulk-act';
import { BulkRuns } from './bulk-run';
import { BulkView } from './bulk.view';
import {
  BulkBody,
  OverrideBody,
  PauseBody,
  ReassignmentBody,
  ResumptionBody,
  ReviewBody,
  WaiverBody,
  type OrderBody,
} from './deadline-acts.body';
import { DryRunQuery } from './dry-run.query';

const orderOf = ({ reasonCode, documentNumber }: OrderBody): Order => ({
  reasonCode,
  ...(documentNumber !== undefined && { documentNumber }),
});

/** What the workflow administrator may do with deadlines (domain.md 8.1, 10.1); content he can never approve. */
@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlineAdministrationController {
  constructor(
    private readonly commands: CommandBus,
    private readonly bulkRuns: BulkRuns,
    private readonly visibility: Visibility,
  ) {}

  /** The clock stops from that day on: for an appeal, a required opinion, or by order. */
  @Post(':d/pause')
  @CommandRoute()
  pause(
    @Param('d', DeadlineIdParameter) d: string,
    @Body() body: PauseBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.act(d, context, { operation: 'PAUSE', from: businessDate(body.from), order: orderOf(body) });
  }

  /** The clock runs again: the rest is counted from today, today not counted. */
  @Post(':d/resumption')
  @CommandRoute()
  resume(
    @Param('d', DeadlineIdParameter) d: string,
    @Body() body: ResumptionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.act(d, context, { operation: 'RESUME', order: orderOf(body) });
  }

  /** Another body, and perhaps one person of it, must act from now on. */
  @Post(':d/reassignment')
  @CommandRoute()
  reassign(
    @Param('d', DeadlineIdParameter) d: string,
    @Body() body: ReassignmentBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    const { toOrg, toPerson } = body;
    const to = { toOrg, ...(toPerson !== undefined && { toPerson }) };
    return this.act(d, context, { operation: 'REASSIGN', ...to, order: orderOf(body) });
  }

  /** It need not be met. */
  @Post(':d/waiver')
  @CommandRoute()
  waive(
    @Param('d', DeadlineIdParameter) d: string,
    @Body() body: WaiverBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.act(d, context, { operation: 'WAIVE', order: orderOf(body) });
  }

  /** Another due date; a day off moves on as in DEC-28. */
  @Post(':d/override')
  @CommandRoute()
  override(
    @Param('d', DeadlineIdParameter) d: string,
    @Body() body: OverrideBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.act(d, context, { operation: 'OVERRIDE', dueDate: businessDate(body.dueDate), order: orderOf(body) });
  }

  /** Ends the review task of a deadline that fired before its calendar changed; what fired stands. */
  @Post(':d/review')
  @CommandRoute()
  review(
    @Param('d', DeadlineIdParameter) d: string,
    @Body() body: ReviewBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    const { note } = body;
    return this.act(d, context, { operation: 'REVIEW', order: orderOf(body), ...(note !== undefined && { note }) });
  }

  /** One operation on at most 1,000 deadlines, each on its own; `?dryRun=true` tells the same and stores nothing. */
  @Post('bulk')
  @HttpCode(200)
  @CommandRoute({ answer: 'own' })
  @ApiOkResponse({ type: BulkView })
  async bulk(
    @Query() query: DryRunQuery,
    @Body() body: BulkBody,
    @Commanded() context: CommandContext,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BulkView> {
    const act = bulkAct(body);
    const dryRun = query.dryRun === 'true';
    const visible = await this.visibility.of(context);
    const run = { deadlineIds: body.deadlineIds, act, dryRun, context, visible, language: languageOf(language) };
    const items = await this.bulkRuns.carryOut(run);
    const counts: Record<string, number> = {};
    for (const { outcome } of items) counts[outcome] = (counts[outcome] ?? 0) + 1;
    return { dryRun, operation: act.operation, counts, items };
  }

  private async act(deadlineId: string, context: CommandContext, act: DeadlineAct): Promise<AppendReceipt> {
    const on = { deadlineId, context, visible: await this.visibility.of(context) };
    return this.commands.execute(new AdministerDeadline(on, act));
  }
}
