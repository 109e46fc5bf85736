import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { businessDateOf, plusDays } from '../../kernel/instant';
import type { Principal } from '../../kernel/principal';
import { Visibility } from '../../kernel/visibility';
import { AsTable } from '../../web/csv.interceptor';
import { pageOf, pageRequest, type Page } from '../../web/keyset-page';
import { languageOf } from '../../web/language';
import { CurrentPrincipal } from '../../web/request-principal';
import { LoadQueries } from '../read-models/load.queries';
import { OverridesQueries } from '../read-models/overrides.queries';
import { SlaQueries } from '../read-models/sla.queries';
import { DeadlineReads } from './deadline-reads';
import { LoadQuery, OverridesQuery, SlaQuery } from './deadline-reports.query';
import { LoadView, loadView, type LoadBy } from './load.view';
import { OverridesPageView, overrideView, type OverrideView } from './overrides.view';
import { SlaView, slaView, type SlaBy } from './sla.view';
import { spanOf } from './span';

const SORTS = { position: 'position' } as const;
const MONTH = 31;
const YEAR = 366;
const MOST_YEARS = 10;

const OVERRIDE_COLUMNS = [
  { field: 'recordedAt', header: '登记时间' },
  { field: 'deadlineId', header: '期限' },
  { field: 'kindLabel', header: '操作' },
  { field: 'reasonLabel', header: '原因' },
  { field: 'documentNumber', header: '文号' },
  { field: 'from', header: '原届满日' },
  { field: 'to', header: '新届满日' },
  { field: 'actor', header: '办理人' },
];

/** What is to come, what was changed by order, and how long steps really took. */
@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlineReportsController {
  constructor(
    private readonly load: LoadQueries,
    private readonly overrides: OverridesQueries,
    private readonly slas: SlaQueries,
    private readonly reads: DeadlineReads,
    private readonly visibility: Visibility,
  ) {}

  /** Due dates to come by person, organisation or day, with the days off between them; the next month by default. */
  @Get('load')
  @ApiOkResponse({ type: LoadView })
  async loadToCome(
    @Query() query: LoadQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<LoadView> {
    const today = await this.reads.today(languageOf(language));
    const span = spanOf(query, { from: businessDateOf(today.now), days: MONTH }, YEAR);
    const rows = await this.load.due(span.from, span.to, await this.visibility.of(caller)).execute();
    return loadView(rows, { ...today, span, by: (query.by ?? 'PERSON') as LoadBy });
  }

  /** Everything that was done with deadlines by order, the latest first; other kinds when they are asked for. */
  @Get('overrides')
  @AsTable(OVERRIDE_COLUMNS)
  @ApiOkResponse({ type: OverridesPageView })
  async overridden(
    @Query() query: OverridesQuery,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<OverrideView>> {
    const { limit: _, cursor: __, sort: ___, count: ____, ...filter } = query;
    const request = pageRequest(query, SORTS, '-position', { ...filter });
    const { descending, limit } = request;
    const after = request.after === null ? null : String(request.after[0]);
    const [rows, count] = await Promise.all([
      this.overrides.page(filter, { descending, limit: limit + 1, after }).execute(),
      request.count ? this.overrides.count(filter) : undefined,
    ]);
    return pageOf(rows, request, {
      keysOf: ({ position }) => [position],
      viewOf: (row) => overrideView(row, languageOf(language) === 'en'),
      ...(count === undefined ? {} : { count }),
    });
  }

  /** How long steps really took in working days, of those that ended in the last year, or in the span. */
  @Get('sla')
  @ApiOkResponse({ type: SlaView })
  async sla(
    @Query() query: SlaQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<SlaView> {
    const { by, from: _, to: __, ...filter } = query;
    const today = await this.reads.today(languageOf(language));
    const yearAgo = { from: plusDays(businessDateOf(today.now), -YEAR), days: YEAR };
    const span = spanOf(query, yearAgo, MOST_YEARS * YEAR);
    const groups = await this.slas.ended({ ...span, ...filter }, await this.visibility.of(caller)).execute();
    return slaView(groups, { ...today, span, by: (by ?? 'CODE') as SlaBy });
  }
}
