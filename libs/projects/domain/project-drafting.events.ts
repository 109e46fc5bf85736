import type { Fact } from '../../kernel/decider';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { GoalSet } from '../../goals/domain/goal-set';
import type { Confirmation } from '../../goals/domain/goal-set-check';
import type { DeadlineEnding } from '../../rule-sets/domain/deadline-terms';
import type { ActedBy } from '../../kernel/acted-by';
import type { ProjectApplication } from './project-application';
import type { ProjectStatus } from './project-status';

/** What every event of a project says: which project, by whom, and the business moment of the decision. */
export type OfProject = Readonly<{ projectId: string; by: ActedBy; at: Instant }>;

/** Deadlines that this event ends, with the version and due instant on which it was decided; a policy closes them. */
export type EndsDeadlines = Readonly<{ deadlinesEnded: readonly DeadlineEnding[] }>;

export type ProjectDrafted = Fact<
  'ProjectDrafted',
  OfProject & {
    /** Last 12 digits of the project code; the class letter may not be known yet. */
    serial: string;
    /** Reserved by seed or import; then it is the project code. */
    code?: string;
    /** First 6 digits of the project code. */
    regionCode: string;
    unitCode: string;
    /** Equals `unitCode` for a department without units (DEC-35). */
    departmentCode: string;
    application: ProjectApplication;
  }
>;

/** Carries only the fields that changed. */
export type ProjectRevised = Fact<'ProjectRevised', OfProject & { changes: Partial<ProjectApplication> }>;

/** Replaces the drafted goal set of that year whole. */
export type GoalSetRevised = Fact<'GoalSetRevised', OfProject & { year: number; goalSet: GoalSet }>;

export type LateEntryPermitted = Fact<'LateEntryPermitted', OfProject & { fiscalYear: number; reason: string }>;

type FrozenApplication = Readonly<{
  /** Counts submissions: 1 at T3, one more at each T7. */
  round: number;
  /** The project code of 21 characters. */
  code: string;
  unitCode: string;
  departmentCode: string;
  /** The whole application as it was submitted. */
  application: ProjectApplication;
  /** Reasons given for what a check asked to be confirmed (DEC-18). */
  confirmations: readonly Confirmation[];
}>;

export type ProjectSubmitted = Fact<
  'ProjectSubmitted',
  OfProject &
    FrozenApplication & { /** After D01 or for the running year, by permission (DEC-36). */ lateEntry: boolean }
>;
export type ProjectResubmitted = Fact<'ProjectResubmitted', OfProject & FrozenApplication & EndsDeadlines>;

/** The goal set as it was submitted; from here on it is bound to that version of the rule set (DEC-02). */
export type GoalSetSubmitted = Fact<
  'GoalSetSubmitted',
  OfProject & { round: number; year: number; goalSet: GoalSet; ruleSetId: string; ruleSetVersion: number }
>;

export type ProjectWithdrawn = Fact<
  'ProjectWithdrawn',
  OfProject & EndsDeadlines & { round: number; from: ProjectStatus; reason: string }
>;

export type CorrectionPeriodExpired = Fact<
  'CorrectionPeriodExpired',
  OfProject &
    EndsDeadlines & {
      round: number;
      deadlineId: string;
      version: number;
      dueInstant: Instant;
      /** The due date, whenever the timer really ran (DEC-26). */
      effectiveDate: BusinessDate;
    }
>;
export type ProjectLapsed = Fact<'ProjectLapsed', OfProject & { round: number; effectiveDate: BusinessDate }>;
