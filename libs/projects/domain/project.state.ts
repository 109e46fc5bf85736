import type { BusinessDate, Instant } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';
import type { GoalSet } from '../../goals/domain/goal-set';
import type { Grade } from '../../rule-sets/domain/grades';
import type { ProjectApplication } from './project-application';
import { notExecuting, type ProjectExecution } from './project-execution.state';
import type { CorrectionReason } from './project-review.events';
import type { ProjectStatus } from './project-status';
import type { ReviewStage } from './review-stage';

/** A goal set bound to a version of its rule set by its submission (DEC-02). */
export type BoundGoalSet = Readonly<{ goalSet: GoalSet; ruleSetId: string; ruleSetVersion: number }>;
export type SubmittedGoalSet = BoundGoalSet & Readonly<{ round: number }>;
export type ApprovedGoalSet = BoundGoalSet & Readonly<{ version: number }>;

/** The goal set of one year in all its versions; nothing that was submitted or approved is overwritten (INV-10). */
export type GoalSetVersions = Readonly<{
  draft: GoalSet | null;
  submitted: readonly SubmittedGoalSet[];
  approved: readonly ApprovedGoalSet[];
}>;

/** A deadline that this stream started and has not ended; its present due instant stands in its own stream. */
export type OpenDeadline = Readonly<{ deadlineId: string; code: string; dueInstant: Instant }>;

export type GoalGrade = Readonly<{ grade: Grade; gradeLabel: string; total: string; reason: string }>;

export type ProjectBudget = Readonly<{
  arranged: Yuan | null;
  approved: Yuan | null;
  congressApprovalDate: BusinessDate | null;
  allocations: readonly Readonly<{ amount: Yuan; at: Instant }>[];
}>;

/** What its own stream says about a project. */
export type Project = Readonly<{
  /** ABSENT: nothing was drafted yet. */
  status: ProjectStatus | 'ABSENT';
  projectId: string;
  regionCode: string;
  serial: string;
  reservedCode: string | null;
  unitCode: string;
  departmentCode: string;
  application: ProjectApplication;
  /** By year. */
  goalSets: Readonly<Record<string, GoalSetVersions>>;
  /** Submissions so far. */
  round: number;
  lateEntryPermitted: boolean;
  /** Everyone who wrote or submitted (INV-35). */
  writers: readonly string[];
  /** Everyone who acted in a stage of the present round. */
  stageActors: Readonly<Partial<Record<ReviewStage, readonly string[]>>>;
  /** Everyone who acted in a stage of any round. */
  reviewers: readonly string[];
  /** Reasons of the last return. */
  returnReasons: readonly CorrectionReason[];
  /** Grade of the present round. */
  grade: GoalGrade | null;
  budget: ProjectBudget;
  openDeadlines: readonly OpenDeadline[];
  /** From the allocated index on. */
  execution: ProjectExecution;
}>;

export const absent: Project = {
  status: 'ABSENT',
  projectId: '',
  regionCode: '',
  serial: '',
  reservedCode: null,
  unitCode: '',
  departmentCode: '',
  application: { name: '', fiscalYear: 0, unitCode: '' },
  goalSets: {},
  round: 0,
  lateEntryPermitted: false,
  writers: [],
  stageActors: {},
  reviewers: [],
  returnReasons: [],
  grade: null,
  budget: { arranged: null, approved: null, congressApprovalDate: null, allocations: [] },
  openDeadlines: [],
  execution: notExecuting,
};

const NO_VERSIONS: GoalSetVersions = { draft: null, submitted: [], approved: [] };

export const goalSetVersions = (project: Project, year: number): GoalSetVersions =>
  project.goalSets[year] ?? NO_VERSIONS;

/** The drafted goal set of the project's year. */
export const draftedGoalSet = (project: Project): GoalSet | null =>
  goalSetVersions(project, project.application.fiscalYear).draft;

/** The goal set as it was submitted last; null before the first submission. */
export const submittedGoalSet = (project: Project): SubmittedGoalSet | null =>
  goalSetVersions(project, project.application.fiscalYear).submitted.at(-1) ?? null;
