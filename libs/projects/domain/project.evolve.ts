import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import { evolveBudget } from './project-budget.evolve';
import { evolveDrafting } from './project-drafting.evolve';
import { evolveExecution } from './project-execution.evolve';
import { evolveReview } from './project-review.evolve';
import type { ProjectEvent } from './project.events';
import type { Project } from './project.state';

const startDeadline = (project: Project, { data }: DeadlineStarted): Project => {
  const { deadlineId, code, period } = data;
  if (code === 'D17') return project; // started here with the warning, ended in the stream of the warning
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
    case 'ExecutionStarted':
    case 'WarningRaised':
    case 'WarningPeriodAdded':
    case 'WarningSettled':
    case 'ProjectSuspended':
    case 'ResumptionConsented':
    case 'ProjectResumed':
    case 'ProjectCancelled':
    case 'ExecutionCompleted':
    case 'CarryOverRecorded':
      return evolveExecution(project, event);
    default:
      return evolveDrafting(project, event);
  }
};
