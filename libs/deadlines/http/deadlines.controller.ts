import { Body, Controller, Get, Headers, Param, Post, Query } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import type { Principal } from '../../kernel/principal';
import { Visibility } from '../../kernel/visibility';
import { Commanded } from '../../web/command-context.decorator';
import { AsTable } from '../../web/csv.interceptor';
import { CommandRoute } from '../../web/command-route.decorator';
import { pageOf, pageRequest, type Page } from '../../web/keyset-page';
import { languageOf } from '../../web/language';
import { DeadlineIdParameter } from '../../web/path-parameter.pipe';
import { plain } from '../../web/plain';
import { CurrentPrincipal } from '../../web/request-principal';
import { DecideExtension } from '../application/decide-extension.command';
import { RequestExtension } from '../application/request-extension.command';
import { DeadlinesQueries } from '../read-models/deadlines.queries';
import { DeadlineReads } from './deadline-reads';
import { DeadlineExplanationView } from './deadline-explanation.view';
import { deadlineItemView, DeadlineItemView, DeadlinePageView, deadlineView, DeadlineView } from './deadline.view';
import { DeadlinesQuery, ExplanationQuery } from './deadlines.query';
import { ExtensionDecisionBody, ExtensionRequestBody } from './extension.body';

const SORTS = { dueInstant: 'due_instant' } as const;

const COLUMNS = [
  { field: 'deadlineId', header: '期限编号' },
  { field: 'code', header: '代码' },
  { field: 'title', header: '期限' },
  { field: 'stateLabel', header: '状态' },
  { field: 'ownerRoleLabel', header: '责任岗位' },
  { field: 'org', header: '机构' },
  { field: 'person', header: '责任人' },
  { field: 'startedOn', header: '起算日' },
  { field: 'dueDate', header: '届满日' },
  { field: 'remainingWorkingDays', header: '剩余工作日' },
  { field: 'escalationLevel', header: '上报层级' },
  { field: 'effectOfSilenceLabel', header: '逾期后果' },
];

@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlinesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly visibility: Visibility,
    private readonly queries: DeadlinesQueries,
    private readonly reads: DeadlineReads,
  ) {}

  /** Deadlines the caller may see, the earliest due first. */
  @Get()
  @AsTable(COLUMNS)
  @ApiOkResponse({ type: DeadlinePageView })
  async page(
    @Query() query: DeadlinesQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<DeadlineItemView>> {
    const { limit: _, cursor: __, sort: ___, count: ____, overdue, review, ...texts } = query;
    const filter = {
      ...texts,
      ...(overdue === undefined ? {} : { overdue: overdue === 'true' }),
      ...(review === undefined ? {} : { review: review === 'true' }),
    };
    const visible = await this.visibility.of(caller);
    const request = pageRequest(query, SORTS, 'dueInstant', { ...filter, visible });
    const today = await this.reads.today(languageOf(language));
    const { descending, limit, after } = request;
    const cursor = after === null ? null : ([String(after[0]), String(after[1])] as const);
    const [rows, count] = await Promise.all([
      this.queries.page(filter, visible, today.now, { descending, limit: limit + 1, after: cursor }).execute(),
      request.count ? this.queries.count(filter, visible, today.now) : undefined,
    ]);
    return pageOf(rows, request, {
      keysOf: ({ deadline }) => [deadline.period.dueInstant, deadline.terms.deadlineId],
      viewOf: ({ deadline }) => deadlineItemView(deadline, today),
      ...(count === undefined ? {} : { count }),
    });
  }

  /** One deadline with everything that was sent, climbed, extended, ordered and counted again, and what may be done. */
  @Get(':d')
  @ApiOkResponse({ type: DeadlineView })
  async one(
    @Param('d', DeadlineIdParameter) d: string,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<DeadlineView> {
    const whole = await this.reads.whole(d, caller);
    return deadlineView(whole, await this.reads.today(languageOf(language)), caller);
  }

  /** How the due date was counted, day by day, with the calendar version. */
  @Get(':d/explanation')
  @ApiOkResponse({ type: DeadlineExplanationView })
  async explanation(
    @Param('d', DeadlineIdParameter) d: string,
    @Query() { calendarVersion }: ExplanationQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<DeadlineExplanationView> {
    const { state } = await this.reads.whole(d, caller);
    return this.reads.explain(state, languageOf(language), calendarVersion);
  }

  /** Asked by the owner before it is due, once (domain.md 10.1). */
  @Post(':d/extension-request')
  @CommandRoute()
  async requestExtension(
    @Param('d', DeadlineIdParameter) deadlineId: string,
    @Body() { days, reason }: ExtensionRequestBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    const on = { deadlineId, context, visible: await this.visibility.of(context) };
    return this.commands.execute(new RequestExtension(on, days, reason));
  }

  /** Decided by the next level, or recorded by WF_ADMIN with `decidedBy` and `documentNumber`. */
  @Post(':d/extension-decision')
  @CommandRoute()
  async decideExtension(
    @Param('d', DeadlineIdParameter) deadlineId: string,
    @Body() body: ExtensionDecisionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    const on = { deadlineId, context, visible: await this.visibility.of(context) };
    return this.commands.execute(new DecideExtension(on, plain(body)));
  }
}
