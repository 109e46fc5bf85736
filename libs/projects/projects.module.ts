import { Global, Module, type Provider } from '@nestjs/common';
import { AcceptForReviewHandler } from './application/accept-for-review.command';
import { AllocateIndexHandler } from './application/allocate-index.command';
import { ApproveBudgetHandler } from './application/approve-budget.command';
import { ApproveByDepartmentHandler } from './application/approve-by-department.command';
import { ApproveIntoPoolHandler } from './application/approve-into-pool.command';
import { ArrangeBudgetHandler } from './application/arrange-budget.command';
import { CorrectionExpiryEffect } from './application/correction-expiry.effect';
import { DocumentReferences } from '../attachments/document-references.port';
import { CreateProjectHandler } from './application/create-project.command';
import { ProjectDocumentReferences } from './application/document-references.reader';
import { ExpireCorrectionHandler } from './application/expire-correction.command';
import { GradeGoalHandler } from './application/grade-goal.command';
import { PermitLateEntryHandler } from './application/permit-late-entry.command';
import { ProjectDecisions } from './application/project-decisions';
import { ProjectNumbering } from './application/project-numbering';
import { ResubmitProjectHandler } from './application/resubmit-project.command';
import { ReturnForCorrectionHandler } from './application/return-for-correction.command';
import { ReviseGoalSetHandler } from './application/revise-goal-set.command';
import { ReviseProjectHandler } from './application/revise-project.command';
import { SubmissionChecks } from './application/submission-checks';
import { SubmissionInputsLoader } from './application/submission-inputs';
import { SubmitProjectHandler } from './application/submit-project.command';
import { WithdrawProjectHandler } from './application/withdraw-project.command';
import { ProjectDetailQueries } from './read-models/project-detail.queries';
import { ProjectHistoryQueries } from './read-models/project-history.queries';
import { ProjectListQueries } from './read-models/project-list.queries';
import { TaskQueries } from './read-models/tasks.queries';

const handlers: Provider[] = [
  AcceptForReviewHandler,
  AllocateIndexHandler,
  ApproveBudgetHandler,
  ApproveByDepartmentHandler,
  ApproveIntoPoolHandler,
  ArrangeBudgetHandler,
  CreateProjectHandler,
  ExpireCorrectionHandler,
  GradeGoalHandler,
  PermitLateEntryHandler,
  ResubmitProjectHandler,
  ReturnForCorrectionHandler,
  ReviseGoalSetHandler,
  ReviseProjectHandler,
  SubmitProjectHandler,
  WithdrawProjectHandler,
];

const services = [
  CorrectionExpiryEffect,
  ProjectDecisions,
  ProjectDetailQueries,
  ProjectHistoryQueries,
  ProjectListQueries,
  SubmissionChecks,
  TaskQueries,
];

const references = { provide: DocumentReferences, useClass: ProjectDocumentReferences };

/** Application, goals, review, pool, budget approval and allocation; without HTTP, for every role. */
@Global()
@Module({
  providers: [...handlers, ...services, references, ProjectNumbering, SubmissionInputsLoader],
  exports: [...services, DocumentReferences],
})
export class ProjectsModule {}
