import { Global, Module } from '@nestjs/common';
import { TaskQueries } from './read-models/tasks.queries';

/** What waits for whom (待办); without HTTP, for every role. */
@Global()
@Module({ providers: [TaskQueries], exports: [TaskQueries] })
export class TasksModule {}
