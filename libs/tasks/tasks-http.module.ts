import { Module } from '@nestjs/common';
import { TasksController } from './http/tasks.controller';

/** Needs `ApprovalActions` from the composition root. */
@Module({ controllers: [TasksController] })
export class TasksHttpModule {}
