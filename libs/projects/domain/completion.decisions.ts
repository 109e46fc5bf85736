import { actedBy } from '../../kernel/acted-by';
import { businessDate, type BusinessDate } from '../../kernel/instant';
import { yuanOf, type Yuan } from '../../kernel/money';
import { allocatedSoFar } from './budget.rules';
import { carryOverFormatViolations, carryOverOf, carryOverViolations, secondYearAmount } from './completion.rules';
import { isClosed } from './fiscal-year.rules';
import type { Decision } from './project-decision';
import { transitions } from './project-transitions';
import type { Commanded, CompleteAtYearEnd, CompleteExecution, StartExecution } from './project.commands';
import type { ProjectEvent } from './project.events';
import type { Project } from './project.state';
import { bothSidesViolations } from './separation-of-duties.rules';
import { isInExecution } from './suspension.rules';

/** T18: the first payment of the year was recorded in the stream of the budget index. */
export const startExecution: Decision<Commanded, StartExecution> = {
  transition: transitions.StartExecution,
  refusesState: false,
  events: ({ projectId, status, application, execution }, { by, now, fiscalYear, paymentId, paidOn }) => {
    const waits = status === 'ALLOCATED' || execution.suspension?.from === 'ALLOCATED';
    if (!waits || fiscalYear !== application.fiscalYear) return [];
    const about = { projectId, by: actedBy(by), at: now };
    return [{ type: 'ExecutionStarted', data: { ...about, fiscalYear, paymentId, paidOn } }];
  },
};

type Ending = Readonly<{ cause: 'YEAR_END' | 'WORK_END'; effectiveDate: BusinessDate; executedAmount: Yuan }>;

/** INV-33: what is carried over a second time is reported with it (预算法 42). */
const completed = (project: Project, { by, now }: Commanded, ending: Ending): readonly ProjectEvent[] => {
  const { projectId, status, application } = project;
  if (status === 'ABSENT') return []; // refused before by T34
  const { cause, effectiveDate, executedAmount } = ending;
  const about = { projectId, by: actedBy(by), at: now, fiscalYear: application.fiscalYear };
  const secondYear = secondYearAmount(project, executedAmount);
  return [
    { type: 'ExecutionCompleted', data: { ...about, from: status, cause, effectiveDate } },
    {
      type: 'CarryOverRecorded',
      data: {
        ...about,
        allocatedAmount: yuanOf(allocatedSoFar(project)),
        executedAmount,
        amount: yuanOf(carryOverOf(project, executedAmount)),
        secondYearAmount: yuanOf(secondYear),
        reported: secondYear > 0n,
      },
    },
  ];
};

/** T34, when the work has ended. */
export const completeExecution: Decision<Commanded, CompleteExecution> = {
  transition: transitions.CompleteExecution,
  guards: (project, { by }) => bothSidesViolations(project, by),
  values: (_, { carryOver }) => carryOverFormatViolations(carryOver),
  content: (project, { carryOver, executedAmount }) => carryOverViolations(project, carryOver, executedAmount),
  events: (project, command) => {
    const { executedAmount, today: effectiveDate } = command;
    return completed(project, command, { cause: 'WORK_END', effectiveDate, executedAmount });
  },
};

/** T34, D24: nobody has to act; what is ALLOCATED or SUSPENDED is completed too (DEC-50), not before the year is over. */
export const completeAtYearEnd: Decision<Commanded, CompleteAtYearEnd> = {
  transition: transitions.CompleteAtYearEnd,
  refusesState: false,
  events: (project, command) => {
    const { fiscalYear, executedAmount, today } = command;
    const isOver = fiscalYear === project.application.fiscalYear && isClosed(fiscalYear, today);
    if (!isOver || !isInExecution(project)) return [];
    const effectiveDate = businessDate(`${fiscalYear}-12-31`);
    return completed(project, command, { cause: 'YEAR_END', effectiveDate, executedAmount });
  },
};
