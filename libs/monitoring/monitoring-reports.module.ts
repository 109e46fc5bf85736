import { Global, Module, type Provider } from '@nestjs/common';
import { AnalyseReportHandler } from './application/analyse-report.command';
import { CorrectReportHandler } from './application/correct-report.command';
import { DraftReportHandler } from './application/draft-report.command';
import { EndMonitoringPolicy } from './application/end-monitoring.policy';
import { EvaluateMonthHandler } from './application/evaluate-month.command';
import { LateMonitoringReportsPolicy } from './application/late-monitoring-reports.policy';
import { OpenMonitoringPeriodHandler } from './application/open-monitoring-period.command';
import { ReportActualValuesHandler } from './application/report-actual-values.command';
import { ReportChecks } from './application/report-checks';
import { ReportDecisions } from './application/report-decisions';
import { ReportFacts } from './application/report-facts';
import { ReportReader } from './application/report-reader';
import { SubmissionBasisLoader } from './application/submission-basis';
import { SubmitReportHandler } from './application/submit-report.command';
import { SummariseReportHandler } from './application/summarise-report.command';
import { MonitoringReportQueries } from './read-models/monitoring-report.queries';
import { ReportCalendarQueries } from './read-models/report-calendar.queries';

const handlers: Provider[] = [
  AnalyseReportHandler,
  CorrectReportHandler,
  DraftReportHandler,
  EvaluateMonthHandler,
  OpenMonitoringPeriodHandler,
  ReportActualValuesHandler,
  SubmitReportHandler,
  SummariseReportHandler,
];

const services = [EndMonitoringPolicy, LateMonitoringReportsPolicy, ReportChecks, ReportReader, ReportCalendarQueries];

/** Monitoring reports (绩效运行监控): the cycle of a quarter and the evaluations of its months; without HTTP, for every role. */
@Global()
@Module({
  providers: [...handlers, ...services, MonitoringReportQueries, ReportDecisions, ReportFacts, SubmissionBasisLoader],
  exports: services,
})
export class MonitoringReportsModule {}
