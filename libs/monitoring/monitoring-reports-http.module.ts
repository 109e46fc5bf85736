import { Module } from '@nestjs/common';
import { MonitoringReportReadsController } from './http/monitoring-report-reads.controller';
import { MonitoringReportsController } from './http/monitoring-reports.controller';
import { ReportCalendarController } from './http/report-calendar.controller';
import { ReportRequests } from './http/report-requests';

@Module({
  controllers: [MonitoringReportsController, MonitoringReportReadsController, ReportCalendarController],
  providers: [ReportRequests],
})
export class MonitoringReportsHttpModule {}
