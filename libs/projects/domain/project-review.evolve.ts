import { unreachable } from '../../kernel/decider';
import { personsOf, type ActedBy } from '../../kernel/acted-by';
import type { GoalGraded } from './project-review.events';
import type { ProjectReviewEvent } from './project.events';
import type { Project } from './project.state';
import type { ReviewStage } from './review-stage';

const withStageActor = (project: Project, stage: ReviewStage, by: ActedBy): Project => {
  const persons = personsOf(by);
  return {
    ...project,
    stageActors: { ...project.stageActors, [stage]: [...new Set([...(project.stageActors[stage] ?? []), ...persons])] },
    reviewers: [...new Set([...project.reviewers, ...persons])],
  };
};

/** Leaving a state ends every deadline that was open there (10.1), those that were waived among them. */
const leaving = (project: Project): Project => ({ ...project, openDeadlines: [] });

const graded = (project: Project, { data }: GoalGraded): Project => {
  const { grade, gradeLabel, total, reason, by } = data;
  const next = withStageActor({ ...project, grade: { grade, gradeLabel, total, reason } }, 'GOAL_GRADE', by);
  if (grade === 'POOR') return { ...leaving(next), status: 'GOAL_REJECTED' };
  return grade === 'FAIR' ? leaving(next) : next; // 中 is followed by its ProjectReturnedForCorrection
};

export const evolveReview = (project: Project, event: ProjectReviewEvent): Project => {
  const { by } = event.data;
  switch (event.type) {
    case 'ProjectAccepted':
      return { ...leaving(withStageActor(project, 'ACCEPTANCE', by)), status: 'DEPT_REVIEW' };
    case 'ProjectReturnedForCorrection': {
      const { stage, reasons } = event.data;
      return { ...leaving(withStageActor(project, stage, by)), status: 'RETURNED', returnReasons: reasons };
    }
    case 'DepartmentApproved':
      return { ...leaving(withStageActor(project, 'DEPARTMENT', by)), status: 'FIN_REVIEW' };
    case 'GoalGraded':
      return graded(project, event);
    case 'ProjectPooled':
      return { ...leaving(withStageActor(project, 'POOLING', by)), status: 'POOLED' };
    default:
      return unreachable(event);
  }
};
