import { Body, Controller, Get, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import type { Principal } from '../../kernel/principal';
import { languageOf } from '../../web/language';
import { QuarterParameter, UuidParameter } from '../../web/path-parameter.pipe';
import { CurrentPrincipal } from '../../web/request-principal';
import { ReportChecks } from '../application/report-checks';
import { ReportReader } from '../application/report-reader';
import { reportActionsOf } from '../domain/report-actions';
import { ReportBody } from './monitoring-report.body';
import { monitoringReportView, MonitoringReportView } from './monitoring-report.view';
import { reportCheckView, ReportCheckView } from './report-check.view';
import { contentOf } from './report-content-of';

@ApiTags('monitoring')
@Controller('projects')
export class MonitoringReportReadsController {
  constructor(
    private readonly reader: ReportReader,
    private readonly checks: ReportChecks,
  ) {}

  /** The report with its values, lights and F-values, derived again step by step; `actions` as the rules decide. */
  @Get(':p/monitoring-reports/:period')
  @ApiOkResponse({ type: MonitoringReportView })
  async one(
    @Param('p', UuidParameter) p: string,
    @Param('period', QuarterParameter) period: string,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<MonitoringReportView> {
    const found = await this.reader.find(p, period as FiscalQuarter, caller);
    return monitoringReportView(found, reportActionsOf(found.state, found.given), languageOf(language) === 'en');
  }

  /** What a submission of this content would be told and would compute; nothing is stored, no key is needed. */
  @Post(':p/monitoring-reports/:period/checks')
  @HttpCode(200)
  @ApiOkResponse({ type: ReportCheckView })
  async check(
    @Param('p', UuidParameter) p: string,
    @Param('period', QuarterParameter) period: string,
    @Body() body: ReportBody,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<ReportCheckView> {
    const check = await this.checks.check(p, period as FiscalQuarter, caller, contentOf(body));
    return reportCheckView(check, languageOf(language));
  }
}
