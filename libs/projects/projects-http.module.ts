import { Module } from '@nestjs/common';
import { ProjectBudgetController } from './http/project-budget.controller';
import { ProjectDraftingController } from './http/project-drafting.controller';
import { ProjectExecutionController } from './http/project-execution.controller';
import { ProjectReadsController } from './http/project-reads.controller';
import { ProjectRequests } from './http/project-requests';
import { ProjectReviewController } from './http/project-review.controller';
import { SubmissionChecksController } from './http/submission-checks.controller';

/** Needs `OpenDeadlinesOfProject` from the composition root. */
@Module({
  controllers: [
    ProjectDraftingController,
    ProjectReviewController,
    ProjectBudgetController,
    ProjectExecutionController,
    ProjectReadsController,
    SubmissionChecksController,
  ],
  providers: [ProjectRequests],
})
export class ProjectsHttpModule {}
