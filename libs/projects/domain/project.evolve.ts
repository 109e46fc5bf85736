import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import { evolveBudget } from './project-budget.evolve';
import { evolveDrafting } from './project-drafting.evolve';
import { evolveReview } from './project-review.evolve';
import type { ProjectEvent } from './project.events';
import type { Project } from './project.state';

const startDeadline = (project: Project, { data }: DeadlineStarted): Project => {
  const { deadlineId, code, period } = data;
  const others = project.openDeadlines.filter((open) => open.deadlineId !== deadlineId);
  return { ...project, openDeadlines: [...others, { deadlineId, code, dueInstant: period.dueInstant }] };
};

/** Never refuses, never reads a clock: whatever was recorded is folded. */
export const evolve = (project: Project, event: ProjectEvent): Project => {
  switch (event.type) {
    case 'DeadlineStarted':
      return startDeadline(project, event);
    case 'ProjectAccepted':
    case 'ProjectReturnedForCorrection':
    case 'DepartmentApproved':
    case 'GoalGraded':
    case 'ProjectPooled':
      return evolveReview(project, event);
    case 'BudgetArranged':
    case 'BudgetApproved':
    case 'GoalSetApproved':
    case 'BudgetIndexAllocated':
      return evolveBudget(project, event);
    default:
      return evolveDrafting(project, event);
  }
};
