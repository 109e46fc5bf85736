import type { Fact } from '../../kernel/decider';
import type { ReviewPoints } from '../../goals/domain/goal-review';
import type { DeadlineEnding, Holder } from '../../rule-sets/domain/deadline-terms';
import type { Grade } from '../../rule-sets/domain/grades';
import type { EndsDeadlines, OfProject } from './project-drafting.events';
import type { ProjectStatus } from './project-status';
import type { ReviewStage } from './review-stage';

/** One reason for a return; `field` as the reviewer named it, `label` its Chinese name or the name of the document. */
export type CorrectionReason = Readonly<{ field: string; label: string; reason: string }>;

/** A deadline that goes on with another owner; a policy reassigns its stream. */
export type DeadlineHandover = Readonly<Omit<DeadlineEnding, 'outcome'> & { to: Holder }>;

export type ProjectAccepted = Fact<'ProjectAccepted', OfProject & EndsDeadlines & { round: number }>;

export type ProjectReturnedForCorrection = Fact<
  'ProjectReturnedForCorrection',
  OfProject &
    EndsDeadlines & {
      round: number;
      from: ProjectStatus;
      /** The stage for which this return counts (INV-35). */
      stage: ReviewStage;
      reasons: readonly CorrectionReason[];
    }
>;

export type DepartmentApproved = Fact<
  'DepartmentApproved',
  OfProject & EndsDeadlines & { round: number; opinion?: string }
>;

export type GoalGraded = Fact<
  'GoalGraded',
  OfProject &
    EndsDeadlines & {
      round: number;
      year: number;
      /** The four parts of the goal review (3.4). */
      points: ReviewPoints;
      total: string;
      grade: Grade;
      gradeLabel: string;
      reason: string;
      ruleSetId: string;
      ruleSetVersion: number;
      /** D10 goes to the business division once the goal is graded 优 or 良 (section 10). */
      deadlinesHandedOver: readonly DeadlineHandover[];
    }
>;

export type ProjectPooled = Fact<'ProjectPooled', OfProject & EndsDeadlines & { round: number; opinion?: string }>;
