import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock } from '../../kernel/clock';
import { businessDateOf, monthOf, yearOf } from '../../kernel/instant';
import type { Principal } from '../../kernel/principal';
import { Visibility } from '../../kernel/visibility';
import { languageOf } from '../../web/language';
import { CurrentPrincipal } from '../../web/request-principal';
import { DualMonitoringQueries } from '../read-models/dual-monitoring.queries';
import { DualMonitoringQuery } from './dashboards.query';
import { dualMonitoringView, DualMonitoringView } from './dashboards.view';

@ApiTags('dashboards')
@Controller('dashboards')
export class DashboardsController {
  constructor(
    private readonly queries: DualMonitoringQueries,
    private readonly visibility: Visibility,
    private readonly clock: Clock,
  ) {}

  /** Dual monitoring (双监控) at the end of a month, of the projects that the caller may see (INV-36). */
  @Get('dual-monitoring')
  @ApiOkResponse({ type: DualMonitoringView })
  async dualMonitoring(
    @Query() query: DualMonitoringQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<DualMonitoringView> {
    const { departmentCode } = query;
    const today = businessDateOf(this.clock.now());
    const fiscalYear = query.fiscalYear === undefined ? yearOf(today) : Number(query.fiscalYear);
    const lastOver = fiscalYear < yearOf(today) ? 12 : Math.max(1, monthOf(today) - 1);
    const month = query.month === undefined ? lastOver : Number(query.month);
    const filter = { fiscalYear, month, ...(departmentCode === undefined ? {} : { departmentCode }) };
    const sums = await this.queries.sums(filter, await this.visibility.of(caller)).execute();
    return dualMonitoringView(fiscalYear, month, sums, languageOf(language) === 'en');
  }
}
