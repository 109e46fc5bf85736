import { Global, Module, type Provider } from '@nestjs/common';
import { AcceptForReviewHandler } from './application/accept-for-review.command';
import { AllocateIndexHandler } from './application/allocate-index.command';
import { ApproveBudgetHandler } from './application/approve-budget.command';
import { ApproveByDepartmentHandler } from './application/approve-by-department.command';
import { ApproveIntoPoolHandler } from './application/approve-into-pool.command';
import { ArrangeBudgetHandler } from './application/arrange-budget.command';
import { BudgetFigures } from './application/budget-figures.reader';
import { CancelProjectHandler } from './application/cancel-project.command';
import { CompleteAtYearEndHandler } from './application/complete-at-year-end.command';
import { CompleteExecutionHandler } from './application/complete-execution.command';
import { CorrectionExpiryEffect } from './application/correction-expiry.effect';
import { DocumentReferences } from '../attachments/document-references.port';
import { CreateProjectHandler } from './application/create-project.command';
import { ProjectDocumentReferences } from './application/document-references.reader';
import { ExpireCorrectionHandler } from './application/expire-correction.command';
import { FollowDispositionsPolicy } from './application/follow-dispositions.policy';
import { GradeGoalHandler } from './application/grade-goal.command';
import { PermitLateEntryHandler } from './application/permit-late-entry.command';
import { ProjectDecisions } from './application/project-decisions';
import { ProjectNumbering } from './application/project-numbering';
import { ProjectYearEnd } from './application/project-year-end';
import { RaiseWarningByRuleHandler } from './application/raise-warning-by-rule.command';
import { RaiseWarningHandler } from './application/raise-warning.command';
import { RaiseWarningsPolicy } from './application/raise-warnings.policy';
import { ResubmitProjectHandler } from './application/resubmit-project.command';
import { ResumeProjectHandler } from './application/resume-project.command';
import { ReturnForCorrectionHandler } from './application/return-for-correction.command';
import { ReviseGoalSetHandler } from './application/revise-goal-set.command';
import { ReviseProjectHandler } from './application/revise-project.command';
import { SettleWarningHandler } from './application/settle-warning.command';
import { StartExecutionHandler } from './application/start-execution.command';
import { StartExecutionPolicy } from './application/start-execution.policy';
import { SubmissionChecks } from './application/submission-checks';
import { SubmissionInputsLoader } from './application/submission-inputs';
import { SubmitProjectHandler } from './application/submit-project.command';
import { SuspendForSilenceHandler } from './application/suspend-for-silence.command';
import { SuspendProjectHandler } from './application/suspend-project.command';
import { WithdrawProjectHandler } from './application/withdraw-project.command';
import { ProjectDetailQueries } from './read-models/project-detail.queries';
import { ProjectHistoryQueries } from './read-models/project-history.queries';
import { ProjectListQueries } from './read-models/project-list.queries';
import { YearEnd } from '../rule-sets/domain/year-end.port';

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

const executionHandlers: Provider[] = [
  CancelProjectHandler,
  CompleteAtYearEndHandler,
  CompleteExecutionHandler,
  RaiseWarningByRuleHandler,
  RaiseWarningHandler,
  ResumeProjectHandler,
  SettleWarningHandler,
  StartExecutionHandler,
  SuspendForSilenceHandler,
  SuspendProjectHandler,
];

const policies = [FollowDispositionsPolicy, RaiseWarningsPolicy, StartExecutionPolicy];

const services = [
  CorrectionExpiryEffect,
  ProjectDecisions,
  ProjectDetailQueries,
  ProjectHistoryQueries,
  ProjectListQueries,
  SubmissionChecks,
];

const ports = [
  { provide: DocumentReferences, useClass: ProjectDocumentReferences },
  { provide: YearEnd, useClass: ProjectYearEnd },
];

/** A project from its draft to the end of its execution; without HTTP, for every role. */
@Global()
@Module({
  providers: [
    ...handlers,
    ...executionHandlers,
    ...policies,
    ...services,
    ...ports,
    BudgetFigures,
    ProjectNumbering,
    SubmissionInputsLoader,
  ],
  exports: [...services, ...policies, DocumentReferences, YearEnd],
})
export class ProjectsModule {}
