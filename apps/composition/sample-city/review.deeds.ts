import { DecideExtension } from '../../../libs/deadlines/application/decide-extension.command';
import { RequestExtension } from '../../../libs/deadlines/application/request-extension.command';
import type { ReviewPoints } from '../../../libs/goals/domain/goal-review';
import { AcceptForReview } from '../../../libs/projects/application/accept-for-review.command';
import { ApproveByDepartment } from '../../../libs/projects/application/approve-by-department.command';
import { ApproveIntoPool } from '../../../libs/projects/application/approve-into-pool.command';
import { GradeGoal } from '../../../libs/projects/application/grade-goal.command';
import { ReturnForCorrection } from '../../../libs/projects/application/return-for-correction.command';
import { deadlineIdOf } from '../../../libs/rule-sets/domain/start-deadline';
import { onProject } from './drafting.deeds';
import type { Deed } from './story';

/** T5. */
export const accept = (): Deed => onProject('AcceptForReview', {}, (on) => new AcceptForReview(on));

/** T6; fields by name or JSON Pointer. */
export const giveBack = (...reasons: readonly Readonly<{ field: string; reason: string }>[]): Deed =>
  onProject('ReturnForCorrection', { reasons }, (on) => new ReturnForCorrection(on, reasons));

/** T12. */
export const approve = (opinion: string): Deed =>
  onProject('ApproveByDepartment', { opinion }, (on) => new ApproveByDepartment(on, opinion));

/** T13: points for completeness, relevance, suitability and feasibility; the platform computes the grade. */
export const grade = (points: readonly [string, string, string, string], reason: string): Deed => {
  const [completeness, relevance, suitability, feasibility] = points;
  const parts: ReviewPoints = { completeness, relevance, suitability, feasibility };
  return onProject('GradeGoal', { parts, reason }, (on) => new GradeGoal(on, parts, reason));
};

/** T14. */
export const pool = (opinion: string): Deed =>
  onProject('ApproveIntoPool', { opinion }, (on) => new ApproveIntoPool(on, opinion));

/** The correction period (D03) of a round. */
type Correction = Readonly<{ round: number }>;

/** 10.1: asked by the unit. `days` are working days. */
export const askForTime = ({ round }: Correction, days: number, reason: string): Deed => ({
  name: 'RequestExtension',
  content: { round, days, reason },
  command: ({ project: { projectId }, context, visible }) =>
    new RequestExtension({ deadlineId: deadlineIdOf('D03', round, projectId), context, visible }, days, reason),
});

/** 10.1: granted by the next level, as long as was asked for. */
export const grantTime = ({ round }: Correction, reason: string): Deed => ({
  name: 'DecideExtension',
  content: { round, reason },
  command: ({ project: { projectId }, context, visible }) =>
    new DecideExtension(
      { deadlineId: deadlineIdOf('D03', round, projectId), context, visible },
      { granted: true, reason },
    ),
});
