import { Module } from '@nestjs/common';
import { DeadlineReads } from './http/deadline-reads';
import { DeadlinesController } from './http/deadlines.controller';

@Module({ controllers: [DeadlinesController], providers: [DeadlineReads], exports: [DeadlineReads] })
export class DeadlinesHttpModule {}
