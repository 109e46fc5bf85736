import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { Principal } from '../../kernel/principal';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import { EventLabels } from '../../event-store/event-labels';
import { CodeCatalogue } from '../../web/code-catalogue';
import { AsTable } from '../../web/csv.interceptor';
import { eventView, HistoryPageView } from '../../web/event.view';
import { pageOf, pageRequest, type Page } from '../../web/keyset-page';
import { languageOf } from '../../web/language';
import { ListQuery } from '../../web/list-query';
import { UuidParameter } from '../../web/path-parameter.pipe';
import { CurrentPrincipal } from '../../web/request-principal';
import { ProjectDecisions } from '../application/project-decisions';
import { actionsOf } from '../domain/project-actions';
import { ProjectDetailQueries, type ProjectDetail } from '../read-models/project-detail.queries';
import { ProjectHistoryQueries } from '../read-models/project-history.queries';
import { PROJECT_SORTS, ProjectListQueries, type ProjectSort } from '../read-models/project-list.queries';
import { codeWords } from './code-words';
import { OpenDeadlinesOfProject } from './open-deadlines-of-project';
import { ProjectListQuery } from './project-list.query';
import { projectListItemView, ProjectListItemView, ProjectPageView, PROJECT_TABLE } from './project-list.view';
import { projectView, ProjectView } from './project.view';

const SORTS = Object.fromEntries(Object.keys(PROJECT_SORTS).map((name) => [name, name])) as Record<
  ProjectSort,
  ProjectSort
>;
const HISTORY_SORTS = { position: 'position' } as const;

@ApiTags('projects')
@Controller('projects')
export class ProjectReadsController {
  constructor(
    private readonly visibility: Visibility,
    private readonly list: ProjectListQueries,
    private readonly detail: ProjectDetailQueries,
    private readonly histories: ProjectHistoryQueries,
    private readonly decisions: ProjectDecisions,
    private readonly deadlines: OpenDeadlinesOfProject,
    private readonly labels: EventLabels,
    private readonly codes: CodeCatalogue,
  ) {}

  /** Projects the caller may see (INV-36), newest first; sort by createdAt, code, name or amount. */
  @Get()
  @AsTable(PROJECT_TABLE)
  @ApiOkResponse({ type: ProjectPageView })
  async page(
    @Query() query: ProjectListQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<ProjectListItemView>> {
    const { limit: _, cursor: __, sort: ___, count: ____, fiscalYear, ...texts } = query;
    const filter = { ...texts, ...(fiscalYear === undefined ? {} : { fiscalYear: Number(fiscalYear) }) };
    const visible = await this.visibility.of(caller);
    const request = pageRequest(query, SORTS, '-createdAt', { ...filter, visible });
    const { column: sort, descending, limit, after } = request;
    const cursor = after === null ? null : ([String(after[0]), String(after[1])] as const);
    const words = codeWords(this.codes, languageOf(language));
    const [rows, count] = await Promise.all([
      this.list.page(filter, visible, { sort, descending, limit: limit + 1, after: cursor }).execute(),
      request.count ? this.list.count(filter, visible) : undefined,
    ]);
    return pageOf(rows, request, {
      keysOf: ({ sort_value, project_id }) => [sort_value, project_id],
      viewOf: (row) => projectListItemView(row, words),
      ...(count === undefined ? {} : { count }),
    });
  }

  /** The whole project; `actions` tell what the caller may do now and why not, by the rules of the commands. */
  @Get(':p')
  @ApiOkResponse({ type: ProjectView })
  async one(
    @Param('p', UuidParameter) p: string,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ProjectView> {
    const found = await this.visible(p, caller);
    const { actor, role, org } = caller;
    const asked = await this.decisions.circumstances(found.state, { actor, role, org, source: 'api' });
    const spoken = languageOf(language);
    const open = await this.deadlines.of(p, spoken === 'en');
    return projectView(found, actionsOf(found.state, asked), open, codeWords(this.codes, spoken));
  }

  /** Its events in order, all its streams (`architecture.md` 4.12). */
  @Get(':p/history')
  @ApiOkResponse({ type: HistoryPageView })
  async history(
    @Param('p', UuidParameter) p: string,
    @Query() query: ListQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<HistoryPageView> {
    await this.visible(p, caller);
    const request = pageRequest(query, HISTORY_SORTS, 'position', { p });
    const after = request.after === null ? null : String(request.after[0]);
    const events = await this.histories.page(p, after, request.limit + 1);
    return pageOf(events, request, {
      keysOf: ({ position }) => [position.toString()],
      viewOf: (event) => eventView(event, this.labels, languageOf(language)),
    });
  }

  private async visible(p: string, caller: Principal): Promise<ProjectDetail> {
    const found = await this.detail.find(p);
    if (found === null || !sees(await this.visibility.of(caller), found.state))
      throw new NotFoundForCaller('project', p);
    return found;
  }
}
