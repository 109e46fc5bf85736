import { unreachable } from '../../kernel/decider';
import type { BudgetIndexAllocated, GoalSetApproved } from './project-budget.events';
import type { ProjectBudgetEvent } from './project.events';
import { goalSetVersions, type Project, type ProjectBudget } from './project.state';

const withBudget = (project: Project, change: Partial<ProjectBudget>): Project => ({
  ...project,
  budget: { ...project.budget, ...change },
});

/** INV-10: an approval adds a version and overwrites nothing. */
const goalSetApproved = (project: Project, { data }: GoalSetApproved): Project => {
  const { year, version, goalSet, ruleSetId, ruleSetVersion } = data;
  const versions = goalSetVersions(project, year);
  const approved = [...versions.approved, { goalSet, ruleSetId, ruleSetVersion, version }];
  return { ...project, goalSets: { ...project.goalSets, [year]: { ...versions, approved } } };
};

const allocated = (project: Project, { data }: BudgetIndexAllocated): Project => {
  const { amount, at, deadlinesEnded } = data;
  const ended = new Set(deadlinesEnded.map(({ deadlineId }) => deadlineId));
  const allocations = [...project.budget.allocations, { amount, at }];
  return {
    ...withBudget(project, { allocations }),
    status: project.status === 'APPROVED' ? 'ALLOCATED' : project.status,
    openDeadlines: project.openDeadlines.filter(({ deadlineId, code }) => code !== 'D11' && !ended.has(deadlineId)),
  };
};

export const evolveBudget = (project: Project, event: ProjectBudgetEvent): Project => {
  switch (event.type) {
    case 'BudgetArranged':
      return withBudget(project, { arranged: event.data.amount });
    case 'BudgetApproved': {
      const { amount, congressApprovalDate } = event.data;
      return { ...withBudget(project, { approved: amount, congressApprovalDate }), status: 'APPROVED' };
    }
    case 'GoalSetApproved':
      return goalSetApproved(project, event);
    case 'BudgetIndexAllocated':
      return allocated(project, event);
    default:
      return unreachable(event);
  }
};
