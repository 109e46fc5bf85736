import { fold } from '../../libs/kernel/decider';
import type { ProjectCommand } from '../../libs/projects/domain/project.commands';
import { project } from '../../libs/projects/domain/project.decider';
import type { ProjectEvent } from '../../libs/projects/domain/project.events';
import type { Sample } from './event-sample';
import {
  consentedProject,
  executingProject,
  execution,
  suspendedProject,
  warnedProject,
  warnFor,
} from './project-executions';
import { after, allocatedProject } from './project-histories';
import { people } from './project-people';

const substitute = { ...people.budget, onBehalfOf: 'fin-budget-2.F' };

const made = (
  type: ProjectEvent['type'],
  history: readonly ProjectEvent[],
  command: ProjectCommand,
  variant?: string,
): Sample => {
  const event = project.decide(fold(project, history), command).find((one) => one.type === type);
  if (event === undefined) throw new Error(`${command.type} makes no ${type}`);
  return { event, ...(variant !== undefined && { variant }) };
};

const threeMonths = after(executingProject(), warnFor(4), warnFor(5));
const third = warnFor(6);
const settled = after(threeMonths, execution.continue);
const warnedAndSuspended = after(warnedProject(), execution.timeOut, execution.consent);

/** One event of each type of the time of execution, as the decider makes them today. */
export const executionSamples = (): readonly Sample[] => [
  made('ExecutionStarted', allocatedProject(), execution.start),
  made('WarningRaised', settled, third),
  made('WarningRaised', executingProject(), execution.warn, 'by-hand'),
  made('WarningPeriodAdded', threeMonths, third),
  made('WarningSettled', warnedProject(), execution.continue),
  made('ProjectSuspended', warnedProject(), execution.timeOut),
  made('ProjectSuspended', executingProject(), execution.suspend, 'by-order'),
  made('ResumptionConsented', suspendedProject(), execution.consent),
  made('ProjectResumed', warnedAndSuspended, { ...execution.resume, by: substitute }),
  made('ProjectResumed', consentedProject(), execution.resume, 'by-order'),
  made('ProjectCancelled', warnedProject(), execution.cancel),
  made('ExecutionCompleted', executingProject(), execution.complete),
  made('CarryOverRecorded', executingProject(), execution.complete),
];
