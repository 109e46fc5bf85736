import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import type { BudgetApproved, BudgetArranged, BudgetIndexAllocated, GoalSetApproved } from './project-budget.events';
import type {
  CorrectionPeriodExpired,
  GoalSetRevised,
  GoalSetSubmitted,
  LateEntryPermitted,
  ProjectDrafted,
  ProjectLapsed,
  ProjectResubmitted,
  ProjectRevised,
  ProjectSubmitted,
  ProjectWithdrawn,
} from './project-drafting.events';
import type { ProjectExecutionEvent } from './project-execution.events';
import type {
  DepartmentApproved,
  GoalGraded,
  ProjectAccepted,
  ProjectPooled,
  ProjectReturnedForCorrection,
} from './project-review.events';

export type ProjectDraftingEvent =
  | ProjectDrafted
  | ProjectRevised
  | GoalSetRevised
  | LateEntryPermitted
  | ProjectSubmitted
  | ProjectResubmitted
  | GoalSetSubmitted
  | ProjectWithdrawn
  | CorrectionPeriodExpired
  | ProjectLapsed;

export type ProjectReviewEvent =
  ProjectAccepted | ProjectReturnedForCorrection | DepartmentApproved | GoalGraded | ProjectPooled;

export type ProjectBudgetEvent = BudgetArranged | BudgetApproved | GoalSetApproved | BudgetIndexAllocated;

/** Everything that stands in a project's stream. */
export type ProjectEvent =
  ProjectDraftingEvent | ProjectReviewEvent | ProjectBudgetEvent | ProjectExecutionEvent | DeadlineStarted;
