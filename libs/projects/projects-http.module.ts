import { Module } from '@nestjs/common';
import { ProjectBudgetController } from './http/project-budget.controller';
import { ProjectDraftingController } from './http/project-drafting.controller';
import { ProjectReadsController } from './http/project-reads.controller';
import { ProjectRequests } from './http/project-requests';
import { ProjectReviewController } from './http/project-review.controller';
import { SubmissionChecksController } from './http/submission-checks.controller';
import { TasksController } from './http/tasks.controller';

/** Needs `OpenDeadlinesOfProject` from the composition root. */
@Module({
  controllers: [
    ProjectDraftingController,
    ProjectReviewController,
    ProjectBudgetController,
    ProjectReadsController,
    SubmissionChecksController,
    TasksController,
  ],
  providers: [ProjectRequests],
})
export class ProjectsHttpModule {}
