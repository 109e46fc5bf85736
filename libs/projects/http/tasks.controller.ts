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
import { ProjectDecisions } from '../application/project-decisions';
import { actionsOf } from '../domain/project-actions';
import { ProjectDetailQueries } from '../read-models/project-detail.queries';
import { TaskQueries } from '../read-models/tasks.queries';
import { taskView, TaskView, TasksPageView, type TaskRecord } from './task.view';

const SORTS = { dueDate: 'due_instant' } as const;

@ApiTags('me')
@Controller('me/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TaskQueries,
    private readonly details: ProjectDetailQueries,
    private readonly decisions: ProjectDecisions,
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
    for (const row of rows)
      views.set(row.project_id, taskView(row, await this.actions(row, caller), { today, calendar, english }));
    return pageOf(rows, request, {
      keysOf: ({ sort_at, project_id }) => [sort_at, project_id],
      viewOf: ({ project_id }) => views.get(project_id) as TaskView,
    });
  }

  private async actions({ project_id }: TaskRecord, { actor, role, org }: Principal) {
    const found = await this.details.find(project_id);
    if (found === null) return [];
    const asked = await this.decisions.circumstances(found.state, { actor, role, org, source: 'api' });
    return actionsOf(found.state, asked);
  }
}
