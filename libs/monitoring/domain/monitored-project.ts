import { businessDateOf, type BusinessDate } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';
import type { Indicator } from '../../goals/domain/goal-set';
import type { ProjectExecutionEvent } from '../../projects/domain/project-execution.events';
import type { ProjectEvent } from '../../projects/domain/project.events';

/** States of a project (domain.md 8.3) as far as monitoring tells them apart. */
export type MonitoredStatus =
  'ABSENT' | 'BEFORE_ALLOCATION' | 'ALLOCATED' | 'EXECUTING' | 'SUSPENDED' | 'CANCELLED' | 'COMPLETED';

export type ApprovedGoal = Readonly<{ version: number; annualGoal: string; indicators: readonly Indicator[] }>;

/** What monitoring knows of a project: its own fold over the project's stream. */
export type MonitoredProject = Readonly<{
  status: MonitoredStatus;
  projectId: string;
  fiscalYear: number;
  projectClass: string | null;
  name: string;
  unitCode: string;
  departmentCode: string;
  classified: boolean;
  /** B0 and B: the approved amount; null before the approval. */
  approvedAmount: Yuan | null;
  allocatedAmount: Yuan;
  /** The day of the first allocation. */
  allocatedOn: BusinessDate | null;
  /** T34: where it was completed, from which state and on which day. */
  completion: Readonly<{ from: string; on: BusinessDate }> | null;
  /** The goal set of the fiscal year that was approved last (DEC-15). */
  goal: ApprovedGoal | null;
}>;

export const unknownProject: MonitoredProject = {
  status: 'ABSENT',
  projectId: '',
  fiscalYear: 0,
  projectClass: null,
  name: '',
  unitCode: '',
  departmentCode: '',
  classified: false,
  approvedAmount: null,
  allocatedAmount: '0.00',
  allocatedOn: null,
  completion: null,
  goal: null,
};

type Drafted = Extract<ProjectEvent, { type: 'ProjectDrafted' }>['data'];
type Application = Drafted['application'];

const withApplication = (project: MonitoredProject, application: Partial<Application>): MonitoredProject => ({
  ...project,
  name: application.name ?? project.name,
  fiscalYear: application.fiscalYear ?? project.fiscalYear,
  projectClass: application.projectClass ?? project.projectClass,
  classified: application.classified ?? project.classified,
});

const drafted = (project: MonitoredProject, { projectId, unitCode, departmentCode, application }: Drafted) =>
  withApplication({ ...project, status: 'BEFORE_ALLOCATION', projectId, unitCode, departmentCode }, application);

const approved = (
  project: MonitoredProject,
  { year, version, goalSet }: Extract<ProjectEvent, { type: 'GoalSetApproved' }>['data'],
): MonitoredProject => {
  if (year !== project.fiscalYear) return project;
  const { annualGoal = '', indicators } = goalSet;
  return { ...project, goal: { version, annualGoal, indicators } };
};

const allocated = (
  project: MonitoredProject,
  { allocatedAmount, at }: Extract<ProjectEvent, { type: 'BudgetIndexAllocated' }>['data'],
): MonitoredProject => ({
  ...project,
  status: project.status === 'BEFORE_ALLOCATION' ? 'ALLOCATED' : project.status,
  allocatedAmount,
  allocatedOn: project.allocatedOn ?? businessDateOf(at),
});

const resumedTo = (to: string): MonitoredStatus => (to === 'ALLOCATED' ? 'ALLOCATED' : 'EXECUTING');

/** Events of a project's stream that say nothing about monitoring leave it as it is. */
export const monitoredProjectAfter = (
  project: MonitoredProject,
  event: ProjectEvent | ProjectExecutionEvent,
): MonitoredProject => {
  switch (event.type) {
    case 'ProjectDrafted':
      return drafted(project, event.data);
    case 'ProjectRevised':
      return withApplication(project, event.data.changes);
    case 'ProjectSubmitted':
    case 'ProjectResubmitted':
      return withApplication(project, event.data.application);
    case 'BudgetApproved':
      return { ...project, approvedAmount: event.data.amount };
    case 'GoalSetApproved':
      return approved(project, event.data);
    case 'BudgetIndexAllocated':
      return allocated(project, event.data);
    case 'ExecutionStarted':
      return { ...project, status: project.status === 'ALLOCATED' ? 'EXECUTING' : project.status };
    case 'ProjectSuspended':
      return { ...project, status: 'SUSPENDED' };
    case 'ProjectResumed':
      return { ...project, status: resumedTo(event.data.to) };
    case 'ProjectCancelled':
      return { ...project, status: 'CANCELLED' };
    case 'ExecutionCompleted':
      return {
        ...project,
        status: 'COMPLETED',
        completion: { from: event.data.from, on: event.data.effectiveDate },
      };
    default:
      return project;
  }
};

/** It executed on that day: also where the year's end completed it meanwhile (T34). */
const executedOn = ({ status, completion }: MonitoredProject, day: BusinessDate): boolean =>
  status === 'ALLOCATED' ||
  status === 'EXECUTING' ||
  (status === 'COMPLETED' && completion !== null && completion.from !== 'SUSPENDED' && completion.on >= day);

/** T20: all projects but those of class STAFF, from their allocation on, as long as they execute. */
export const mustReport = (project: MonitoredProject, lastDay: BusinessDate): boolean =>
  project.projectClass !== 'STAFF' &&
  executedOn(project, lastDay) &&
  project.fiscalYear === Number(lastDay.slice(0, 4)) &&
  project.allocatedOn !== null &&
  project.allocatedOn <= lastDay;
