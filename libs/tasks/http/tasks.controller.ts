import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CalendarInForce } from '../../kernel/calendar-in-force';
import { Clock } from '../../kernel/clock';
import { businessDateOf } from '../../kernel/instant';
import type { Principal } from '../../kernel/principal';
import { pageOf, pageRequest, type Page } from '../../web/keyset-page';
import { languageOf } from '../../web/language';
import { ListQuery } from '../../web/list-query';
import { CurrentPrincipal } from '../../web/request-principal';
import { TaskQueries } from '../read-models/tasks.queries';
import { ApprovalActions } from './approval-actions';
import { actionsOfTask } from './task-actions';
import { isApproval, taskView, TaskView, TasksPageView } from './task.view';

const SORTS = { dueDate: 'due_instant' } as const;

@ApiTags('me')
@Controller('me/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TaskQueries,
    private readonly approvals: ApprovalActions,
    private readonly calendars: CalendarInForce,
    private readonly clock: Clock,
  ) {}

  /** What waits for the caller's role at his body, by due date; each with what he may do. */
  @Get()
  @ApiOkResponse({ type: TasksPageView })
  async page(
    @Query() query: ListQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<TaskView>> {
    const { role, org } = caller;
    const request = pageRequest(query, SORTS, 'dueDate', { role, org });
    const after = request.after === null ? null : ([String(request.after[0]), String(request.after[1])] as const);
    const rows = await this.tasks.page(caller, request.limit + 1, after).execute();
    const today = businessDateOf(this.clock.now());
    const calendar = await this.calendars.of('CN');
    const english = languageOf(language) === 'en';
    const views = new Map<string, TaskView>();
    for (const row of rows) {
      const actions = isApproval(row)
        ? await this.approvals.allowed(row.project_id, caller, english)
        : actionsOfTask(row, role, english);
      views.set(row.task_id, taskView(row, actions, { today, calendar, english }));
    }
    return pageOf(rows, request, {
      keysOf: ({ sort_at, task_id }) => [sort_at, task_id],
      viewOf: ({ task_id }) => views.get(task_id) as TaskView,
    });
  }
}
