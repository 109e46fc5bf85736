import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { QuarterParameter, UuidParameter } from '../../web/path-parameter.pipe';
import { plain } from '../../web/plain';
import { AnalyseReport } from '../application/analyse-report.command';
import { CorrectReport } from '../application/correct-report.command';
import { DraftReport } from '../application/draft-report.command';
import { ReportActualValues } from '../application/report-actual-values.command';
import { SubmitReport } from '../application/submit-report.command';
import { SummariseReport } from '../application/summarise-report.command';
import { ActualValuesBody, AnalysisBody, CorrectionBody, ReportBody, SummaryBody } from './monitoring-report.body';
import { contentOf } from './report-content-of';
import { ReportRequests } from './report-requests';

@ApiTags('monitoring')
@Controller('projects')
export class MonitoringReportsController {
  constructor(private readonly requests: ReportRequests) {}

  /** DEC-33: actual values at any time, with the day for which they stand. */
  @Post(':p/actual-values')
  @CommandRoute()
  actualValues(
    @Param('p', UuidParameter) p: string,
    @Body() body: ActualValuesBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    const { asOf, values } = plain(body);
    return this.requests.about(p, context, (on) => new ReportActualValues(on, asOf, values));
  }

  /** The draft of the report, replaced whole; it may miss anything. */
  @Put(':p/monitoring-reports/:period')
  @CommandRoute()
  draft(
    @Param('p', UuidParameter) p: string,
    @Param('period', QuarterParameter) period: string,
    @Body() body: ReportBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, period, context, (on) => new DraftReport(on, contentOf(body)));
  }

  /** T21: meets D14 and is evaluated at once (DEC-34); without a body the draft is submitted as it stands. */
  @Post(':p/monitoring-reports/:period/submission')
  @CommandRoute()
  submit(
    @Param('p', UuidParameter) p: string,
    @Param('period', QuarterParameter) period: string,
    @Body() body: ReportBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    const content = Object.keys(plain(body)).length === 0 ? null : contentOf(body);
    return this.requests.send(p, period, context, (on) => new SubmitReport(on, content));
  }

  /** INV-13: explains a value that falls, or mends one. */
  @Post(':p/monitoring-reports/:period/correction')
  @CommandRoute()
  correct(
    @Param('p', UuidParameter) p: string,
    @Param('period', QuarterParameter) period: string,
    @Body() body: CorrectionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, period, context, (on) => new CorrectReport(on, plain(body)));
  }

  /** The department's summary; meets D15. */
  @Post(':p/monitoring-reports/:period/summary')
  @CommandRoute()
  summarise(
    @Param('p', UuidParameter) p: string,
    @Param('period', QuarterParameter) period: string,
    @Body() { opinion }: SummaryBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, period, context, (on) => new SummariseReport(on, opinion));
  }

  /** The finance part of the form; closes the cycle. */
  @Post(':p/monitoring-reports/:period/analysis')
  @CommandRoute()
  analyse(
    @Param('p', UuidParameter) p: string,
    @Param('period', QuarterParameter) period: string,
    @Body() { opinion, advice, rectify = false }: AnalysisBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(
      p,
      period,
      context,
      (on) => new AnalyseReport(on, { opinion, advice: advice ?? null, rectify }),
    );
  }
}
