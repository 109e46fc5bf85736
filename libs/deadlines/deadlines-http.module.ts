import { Module } from '@nestjs/common';
import { CalendarsController } from './http/calendars.controller';
import { DeadlineReads } from './http/deadline-reads';
import { DeadlinesController } from './http/deadlines.controller';

@Module({
  controllers: [DeadlinesController, CalendarsController],
  providers: [DeadlineReads],
  exports: [DeadlineReads],
})
export class DeadlinesHttpModule {}
