import { Module } from '@nestjs/common';
import { CalendarsController } from './http/calendars.controller';
import { BulkRuns } from './http/bulk-run';
import { DeadlineAdministrationController } from './http/deadline-administration.controller';
import { DeadlineReads } from './http/deadline-reads';
import { DeadlineReportsController } from './http/deadline-reports.controller';
import { DeadlinesController } from './http/deadlines.controller';

@Module({
  controllers: [DeadlineReportsController, DeadlinesController, DeadlineAdministrationController, CalendarsController],
  providers: [DeadlineReads, BulkRuns],
  exports: [DeadlineReads],
})
export class DeadlinesHttpModule {}
