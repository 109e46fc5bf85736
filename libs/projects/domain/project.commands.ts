import type { BusinessDate, Instant } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';
import type { CommandSource } from '../../kernel/command-context';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import type { GoalSet } from '../../goals/domain/goal-set';
import type { Confirmation } from '../../goals/domain/goal-set-check';
import type { ReviewPoints } from '../../goals/domain/goal-review';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import type { GoalReviewRuleSet } from '../../rule-sets/domain/goal-review-four-parts';
import type { ScoringRuleSet } from '../../rule-sets/domain/scoring-rule-set';
import type { Commander } from '../../kernel/acted-by';
import type { ProjectApplication } from './project-application';
import type { WarningFinding } from './project-execution.events';

/** What every command says (INV-29); the rest stands in the metadata of the events. */
export type Commanded = Readonly<{
  by: Commander;
  now: Instant;
  /** The date of `now` in Asia/Shanghai. */
  today: BusinessDate;
  source: CommandSource;
}>;

/** For commands that compute a period: the calendar in force. */
export type WithCalendar = Readonly<{ calendar: WorkingCalendar }>;

/** For commands that end deadlines: how the project's open deadlines stand in their own streams. */
export type WithDeadlines = Readonly<{ deadlines: readonly DeadlineStanding[] }>;

/** Everything a guard may ask; the content of the command apart. */
export type Circumstances = Commanded & WithCalendar & WithDeadlines;

/** What the submission check needs beside the draft. */
export type SubmissionInputs = Readonly<{
  /** The scoring rule set that the drafted goal set names, in force at `now` (the default one where there is none). */
  ruleSet: ScoringRuleSet;
  /** Hashes of the documents that are kept (INV-38); more than the draft names do no harm. */
  storedDocuments: readonly string[];
  confirmations: readonly Confirmation[];
}>;

export type CreateProject = Commanded &
  Readonly<{
    type: 'CreateProject';
    projectId: string;
    /** 12 digits, unique in the jurisdiction. */
    serial: string;
    regionCode: string;
    /** A reserved project code; sources seed and import only. */
    code?: string;
    departmentCode: string;
    application: ProjectApplication;
  }>;
export type ReviseProject = Commanded & Readonly<{ type: 'ReviseProject'; changes: Partial<ProjectApplication> }>;
export type ReviseGoalSet = Commanded & Readonly<{ type: 'ReviseGoalSet'; goalSet: GoalSet }>;
export type SubmitProject = Commanded & WithCalendar & SubmissionInputs & Readonly<{ type: 'SubmitProject' }>;
export type PermitLateEntry = Commanded & Readonly<{ type: 'PermitLateEntry'; reason: string }>;
export type WithdrawProject = Commanded & WithDeadlines & Readonly<{ type: 'WithdrawProject'; reason: string }>;
export type ResubmitProject = Commanded &
  WithCalendar &
  WithDeadlines &
  SubmissionInputs &
  Readonly<{ type: 'ResubmitProject' }>;
/** Given by the timer or the sweeper for the deadline version it saw (architecture.md 4.11). */
export type ExpireCorrection = Commanded &
  WithDeadlines &
  Readonly<{ type: 'ExpireCorrection'; deadlineId: string; version: number }>;

export type AcceptForReview = Commanded & WithCalendar & WithDeadlines & Readonly<{ type: 'AcceptForReview' }>;
export type ReturnForCorrection = Commanded &
  WithCalendar &
  WithDeadlines &
  Readonly<{ type: 'ReturnForCorrection'; reasons: readonly Readonly<{ field: string; reason: string }>[] }>;
export type ApproveByDepartment = Commanded &
  WithCalendar &
  WithDeadlines &
  Readonly<{ type: 'ApproveByDepartment'; opinion?: string }>;
export type GradeGoal = Commanded &
  WithCalendar &
  WithDeadlines &
  Readonly<{ type: 'GradeGoal'; points: ReviewPoints; reason: string; ruleSet: GoalReviewRuleSet }>;
export type ApproveIntoPool = Commanded & WithDeadlines & Readonly<{ type: 'ApproveIntoPool'; opinion?: string }>;

export type ArrangeBudget = Commanded & Readonly<{ type: 'ArrangeBudget'; amount: Yuan }>;
export type ApproveBudget = Commanded &
  WithCalendar &
  Readonly<{ type: 'ApproveBudget'; congressApprovalDate: BusinessDate }>;
export type AllocateIndex = Commanded & WithDeadlines & Readonly<{ type: 'AllocateIndex'; amount: Yuan }>;

/** Given by the policy that saw the first payment of the year. */
export type StartExecution = Commanded &
  Readonly<{ type: 'StartExecution'; fiscalYear: number; paymentId: string; paidOn: BusinessDate }>;
export type RaiseWarning = Commanded & WithCalendar & Readonly<{ type: 'RaiseWarning'; reason: string }>;
/** Given by the policy that saw the evaluation; `rule` is the id of the rule set that warns. */
export type RaiseWarningByRule = Commanded &
  WithCalendar &
  Readonly<{ type: 'RaiseWarningByRule'; rule: string; finding: WarningFinding; warningDate: BusinessDate }>;
export type SettleWarning = Commanded &
  Readonly<{ type: 'SettleWarning'; warningId: string; choice: 'CONTINUE' | 'REALLOCATE' }>;
export type SuspendProject = Commanded & Readonly<{ type: 'SuspendProject'; reason: string }>;
export type SuspendForSilence = Commanded &
  Readonly<{ type: 'SuspendForSilence'; warningId: string; effectiveDate: BusinessDate }>;
export type ResumeProject = Commanded & Readonly<{ type: 'ResumeProject'; basis: string }>;
export type CancelProject = Commanded &
  Readonly<{ type: 'CancelProject'; warningId: string; reason: string; effectiveDate: BusinessDate }>;
/** `executedAmount` as the stream of the budget index says. */
export type CompleteExecution = Commanded &
  Readonly<{ type: 'CompleteExecution'; carryOver: Yuan; executedAmount: Yuan }>;
export type CompleteAtYearEnd = Commanded &
  Readonly<{ type: 'CompleteAtYearEnd'; fiscalYear: number; executedAmount: Yuan }>;

export type ExecutionCommand =
  | StartExecution
  | RaiseWarning
  | RaiseWarningByRule
  | SettleWarning
  | SuspendProject
  | SuspendForSilence
  | ResumeProject
  | CancelProject
  | CompleteExecution
  | CompleteAtYearEnd;

export type ProjectCommand =
  | CreateProject
  | ReviseProject
  | ReviseGoalSet
  | SubmitProject
  | PermitLateEntry
  | WithdrawProject
  | ResubmitProject
  | ExpireCorrection
  | AcceptForReview
  | ReturnForCorrection
  | ApproveByDepartment
  | GradeGoal
  | ApproveIntoPool
  | ArrangeBudget
  | ApproveBudget
  | AllocateIndex
  | ExecutionCommand;
