import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../kernel/principal';
import { Visibility } from '../../kernel/visibility';
import { AsTable } from '../../web/csv.interceptor';
import { pageOf, pageRequest, type Page } from '../../web/keyset-page';
import { languageOf } from '../../web/language';
import { CurrentPrincipal } from '../../web/request-principal';
import { REPORT_SORTS, ReportCalendarQueries, type ReportSort } from '../read-models/report-calendar.queries';
import { ReportCalendarQuery } from './report-calendar.query';
import {
  REPORT_CALENDAR_TABLE,
  reportCalendarItemView,
  ReportCalendarItemView,
  ReportCalendarPageView,
} from './report-calendar.view';

const SORTS = Object.fromEntries(Object.keys(REPORT_SORTS).map((name) => [name, name])) as Record<
  ReportSort,
  ReportSort
>;

@ApiTags('monitoring')
@Controller('monitoring-reports')
export class ReportCalendarController {
  constructor(
    private readonly queries: ReportCalendarQueries,
    private readonly visibility: Visibility,
  ) {}

  /** Who has reported and who has not (INV-36), newest period first; sort by openedAt, name or dueDate. */
  @Get()
  @AsTable(REPORT_CALENDAR_TABLE)
  @ApiOkResponse({ type: ReportCalendarPageView })
  async page(
    @Query() query: ReportCalendarQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<ReportCalendarItemView>> {
    const { limit: _, cursor: __, sort: ___, count: ____, ...filter } = query;
    const visible = await this.visibility.of(caller);
    const request = pageRequest(query, SORTS, '-openedAt', { ...filter, visible });
    const { column: sort, descending, limit, after } = request;
    const cursor = after === null ? null : ([String(after[0]), String(after[1]), String(after[2])] as const);
    const [rows, count] = await Promise.all([
      this.queries.page(filter, visible, { sort, descending, limit: limit + 1, after: cursor }).execute(),
      request.count ? this.queries.count(filter, visible) : undefined,
    ]);
    const english = languageOf(language) === 'en';
    return pageOf(rows, request, {
      keysOf: ({ sort_value, project_id, period }) => [sort_value, project_id, period],
      viewOf: (row) => reportCalendarItemView(row, english),
      ...(count === undefined ? {} : { count }),
    });
  }
}
