import { actedBy } from '../../kernel/acted-by';
import { reasonViolations } from './input.rules';
import type { Decision } from './project-decision';
import type { ProjectSuspended } from './project-execution.events';
import { transitions } from './project-transitions';
import type { CancelProject, Commanded, ResumeProject, SuspendForSilence, SuspendProject } from './project.commands';
import type { ProjectEvent } from './project.events';
import type { Project } from './project.state';
import {
  basisViolations,
  isInExecution,
  isUnanswered,
  secondPersonViolations,
  timedOutWarnings,
} from './suspension.rules';

/** What people read as the reason of a suspension by silence (INV-17). */
const SILENCE = '预警发出后未在规定期限内作出分类处置';

type Cause = Pick<ProjectSuspended['data'], 'cause' | 'warningId' | 'reason' | 'effectiveDate'>;

const suspended = (project: Project, { by, now }: Commanded, cause: Cause): readonly ProjectEvent[] => {
  const { projectId, status, application } = project;
  if (status === 'ABSENT') return []; // refused before by T25
  const about = { projectId, by: actedBy(by), at: now, fiscalYear: application.fiscalYear };
  return [{ type: 'ProjectSuspended', data: { ...about, ...cause, from: status } }];
};

/** T25. */
export const suspendProject: Decision<Commanded, SuspendProject> = {
  transition: transitions.SuspendProject,
  values: (_, { reason }) => reasonViolations('T25', reason),
  events: (project, command) => {
    const { reason, today: effectiveDate } = command;
    return suspended(project, command, { cause: 'ORDER', warningId: null, reason, effectiveDate });
  },
};

/** T24: in force from the due date of D17, whenever the timer really ran (DEC-26); a suspended project stays so. */
export const suspendForSilence: Decision<Commanded, SuspendForSilence> = {
  transition: transitions.SuspendForSilence,
  refusesState: false,
  events: (project, command) => {
    const { warningId, effectiveDate } = command;
    if (!isInExecution(project) || !isUnanswered(project, warningId)) return [];
    return suspended(project, command, { cause: 'DISPOSITION_TIMED_OUT', warningId, reason: SILENCE, effectiveDate });
  },
};

/** T30: the first call records a consent, the second one of the other role resumes (INV-17, DEC-47). */
export const resumeProject: Decision<Commanded, ResumeProject> = {
  transition: transitions.ResumeProject,
  guards: (project, { by }) => secondPersonViolations(project, by),
  values: (_, { basis }) => basisViolations(basis),
  events: (project, { by: commander, now, today: effectiveDate, basis }) => {
    const { projectId, application, execution } = project;
    const { suspension } = execution;
    if (suspension === null) return []; // refused before by T30
    const by = actedBy(commander);
    const about = { projectId, by, at: now };
    if (suspension.consent === null) return [{ type: 'ResumptionConsented', data: { ...about, basis } }];
    const consents = [suspension.consent, { by, at: now, basis }];
    const warningsClosed = timedOutWarnings(project).map(({ warningId }) => warningId);
    const { fiscalYear } = application;
    return [
      {
        type: 'ProjectResumed',
        data: { ...about, fiscalYear, to: suspension.from, consents, warningsClosed, effectiveDate },
      },
    ];
  },
};

/** T23: CANCEL, once finance confirmed it (INV-16). */
export const cancelProject: Decision<Commanded, CancelProject> = {
  transition: transitions.CancelProject,
  refusesState: false,
  events: (project, { by, now, warningId, reason, effectiveDate }) => {
    if (!isInExecution(project)) return [];
    const { projectId, application } = project;
    const { fiscalYear } = application;
    const about = { projectId, by: actedBy(by), at: now, fiscalYear };
    return [{ type: 'ProjectCancelled', data: { ...about, warningId, reason, effectiveDate } }];
  },
};
