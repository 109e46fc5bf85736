import { fenOf, yuanOf } from '../../kernel/money';
import { actedBy } from '../../kernel/acted-by';
import {
  allocatedSoFar,
  allocationViolations,
  approvedGoalViolations,
  arrangedViolations,
  arrangementViolations,
  breachOf,
  goalToApproveViolations,
} from './budget.rules';
import { congressDateViolations } from './fiscal-year.rules';
import { amountViolations } from './input.rules';
import { endings, startedDeadline } from './project-deadlines';
import type { Decision } from './project-decision';
import { transitions } from './project-transitions';
import type { AllocateIndex, ApproveBudget, ArrangeBudget, Commanded } from './project.commands';
import type { BudgetIndexAllocated } from './project-budget.events';
import { goalSetVersions, submittedGoalSet, type Project } from './project.state';

/** T15: may be arranged anew until the budget is approved; the last one counts. */
export const arrangeBudget: Decision<Commanded, ArrangeBudget> = {
  transition: transitions.ArrangeBudget,
  values: (_, { amount }) => amountViolations('T15', amount),
  content: (project, { amount }) => arrangementViolations(project, amount),
  events: ({ projectId, application, budget }, { by, now, amount }) => {
    const arranged = yuanOf(fenOf(amount));
    if (budget.arranged === arranged) return [];
    const { fiscalYear } = application;
    return [{ type: 'BudgetArranged', data: { projectId, by: actedBy(by), at: now, fiscalYear, amount: arranged } }];
  },
};

/** T16, INV-09: budget and goal are approved by one append; D11 counts from the congress date (DEC-37). */
export const approveBudget: Decision<Commanded, ApproveBudget> = {
  transition: transitions.ApproveBudget,
  guards: (project) => [...arrangedViolations(project), ...goalToApproveViolations(project)],
  content: ({ application }, { congressApprovalDate, today }) =>
    congressDateViolations(congressApprovalDate, application.fiscalYear, today),
  events: (project, { by, now, calendar, congressApprovalDate }) => {
    const { projectId, round, application, budget } = project;
    const goal = submittedGoalSet(project);
    if (goal === null || budget.arranged === null) return []; // refused before by INV-09, T16
    const { goalSet, ruleSetId, ruleSetVersion } = goal;
    const { fiscalYear } = application;
    const about = { projectId, by: actedBy(by), at: now };
    const version = goalSetVersions(project, fiscalYear).approved.length + 1;
    return [
      { type: 'BudgetApproved', data: { ...about, fiscalYear, amount: budget.arranged, congressApprovalDate } },
      {
        type: 'GoalSetApproved',
        data: { ...about, year: fiscalYear, version, goalSet, ruleSetId, ruleSetVersion },
      },
      startedDeadline(project, { code: 'D11', round, startDate: congressApprovalDate, now, calendar }),
    ];
  },
};

const allocated = (project: Project, { by, now, amount, deadlines }: AllocateIndex): BudgetIndexAllocated => {
  const { projectId, application, unitCode, departmentCode, budget } = project;
  const { fiscalYear, name, projectClass = null, classified = false } = application;
  const d11 = project.openDeadlines.filter(({ code }) => code === 'D11');
  return {
    type: 'BudgetIndexAllocated',
    data: {
      ...{ projectId, by: actedBy(by), at: now, fiscalYear, name, projectClass, classified, unitCode, departmentCode },
      allocationNumber: budget.allocations.length + 1,
      amount: yuanOf(fenOf(amount)),
      allocatedAmount: yuanOf(allocatedSoFar(project) + fenOf(amount)),
      approvedAmount: budget.approved ?? '0.00',
      breach: breachOf(project, now, deadlines),
      deadlinesEnded: endings({ ...project, openDeadlines: d11 }, deadlines, { code: 'D11', outcome: 'MET' }),
    },
  };
};

/** T17: a late allocation is accepted as a fact and flagged; the first one meets D11. */
export const allocateIndex: Decision<Commanded, AllocateIndex> = {
  transition: transitions.AllocateIndex,
  guards: approvedGoalViolations,
  values: (_, { amount }) => amountViolations('T17', amount),
  content: (project, { amount }) => allocationViolations(project, amount),
  events: (project, command) => [allocated(project, command)],
};
