import type { Decider } from '../../kernel/decider';
import * as budget from './budget.decisions';
import * as drafting from './drafting.decisions';
import { decideBy } from './project-decision';
import { decideExecution } from './project-execution.decider';
import type { ProjectCommand } from './project.commands';
import type { ProjectEvent } from './project.events';
import { evolve } from './project.evolve';
import { absent, type Project } from './project.state';
import * as review from './review.decisions';
import * as submission from './submission.decisions';

const decide = (state: Project, command: ProjectCommand): readonly ProjectEvent[] => {
  switch (command.type) {
    case 'CreateProject':
      return decideBy(drafting.createProject, state, command);
    case 'ReviseProject':
      return decideBy(drafting.reviseProject, state, command);
    case 'ReviseGoalSet':
      return decideBy(drafting.reviseGoalSet, state, command);
    case 'PermitLateEntry':
      return decideBy(drafting.permitLateEntry, state, command);
    case 'SubmitProject':
      return decideBy(submission.submitProject, state, command);
    case 'ResubmitProject':
      return decideBy(submission.resubmitProject, state, command);
    case 'WithdrawProject':
      return decideBy(submission.withdrawProject, state, command);
    case 'ExpireCorrection':
      return decideBy(submission.expireCorrection, state, command);
    case 'AcceptForReview':
      return decideBy(review.acceptForReview, state, command);
    case 'ReturnForCorrection':
      return decideBy(review.returnForCorrection, state, command);
    case 'ApproveByDepartment':
      return decideBy(review.approveByDepartment, state, command);
    case 'GradeGoal':
      return decideBy(review.gradeGoal, state, command);
    case 'ApproveIntoPool':
      return decideBy(review.approveIntoPool, state, command);
    case 'ArrangeBudget':
      return decideBy(budget.arrangeBudget, state, command);
    case 'ApproveBudget':
      return decideBy(budget.approveBudget, state, command);
    case 'AllocateIndex':
      return decideBy(budget.allocateIndex, state, command);
    default:
      return decideExecution(state, command);
  }
};

/** The project aggregate (预算项目): application, goal sets, reviews, pool, approval, allocation and execution. */
export const project: Decider<Project, ProjectCommand, ProjectEvent> = { initialState: absent, decide, evolve };
