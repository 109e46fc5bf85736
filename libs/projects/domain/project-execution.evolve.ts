import { unreachable } from '../../kernel/decider';
import type {
  CarryOverRecorded,
  ProjectExecutionEvent,
  ProjectResumed,
  ProjectSuspended,
  ResumptionConsented,
  WarningFinding,
  WarningPeriodAdded,
  WarningRaised,
  WarningSettled,
} from './project-execution.events';
import type { OpenWarning, ProjectExecution } from './project-execution.state';
import type { Project } from './project.state';

const withExecution = (project: Project, change: Partial<ProjectExecution>): Project => ({
  ...project,
  execution: { ...project.execution, ...change },
});

const withSome = <T>(list: readonly T[], ...more: readonly T[]): readonly T[] => [...new Set([...list, ...more])];

/** The month counts for those in a row, and the evaluation is answered once for all. */
const withFinding = (project: Project, { month, evaluation }: WarningFinding): Project => {
  const { warnedMonths, answeredEvaluations } = project.execution;
  return withExecution(project, {
    warnedMonths: [...withSome(warnedMonths, month)].sort(),
    answeredEvaluations: withSome(answeredEvaluations, evaluation.eventId),
  });
};

const raised = (project: Project, { data }: WarningRaised): Project => {
  const { warningId, number, rule, finding, warningDate, dueDate } = data;
  const warning: OpenWarning = {
    ...{ warningId, number, rule, warningDate, dueDate, timedOut: false },
    triggers: finding?.triggers ?? [],
    months: finding === null ? [] : [finding.month],
  };
  const { warningCount, openWarnings } = project.execution;
  const next = withExecution(project, {
    warningCount: Math.max(warningCount, number),
    openWarnings: [...openWarnings.filter((open) => open.warningId !== warningId), warning],
  });
  return finding === null ? next : withFinding(next, finding);
};

const changeWarning = (
  project: Project,
  warningId: string,
  change: (warning: OpenWarning) => Partial<OpenWarning>,
): Project =>
  withExecution(project, {
    openWarnings: project.execution.openWarnings.map((open) =>
      open.warningId === warningId ? { ...open, ...change(open) } : open,
    ),
  });

const periodAdded = (project: Project, { data }: WarningPeriodAdded): Project => {
  const { warningId, finding } = data;
  const added = changeWarning(project, warningId, ({ triggers, months }) => ({
    triggers: withSome(triggers, ...finding.triggers),
    months: withSome(months, finding.month),
  }));
  return withFinding(added, finding);
};

const closed = (project: Project, ...warningIds: readonly string[]): Project =>
  withExecution(project, {
    openWarnings: project.execution.openWarnings.filter(({ warningId }) => !warningIds.includes(warningId)),
  });

const settled = (project: Project, { data }: WarningSettled): Project =>
  withExecution(closed(project, data.warningId), {
    adjusting: project.execution.adjusting || data.choice === 'REALLOCATE',
  });

/** A further cause joins the suspension that stands; it voids a consent that did not know of it (INV-17). */
const suspended = (project: Project, { data }: ProjectSuspended): Project => {
  const { warningId, from, cause, reason, effectiveDate } = data;
  const before = project.execution.suspension;
  const suspension =
    before === null ? { from, cause, reason, effectiveDate, consent: null } : { ...before, consent: null };
  const next = { ...withExecution(project, { suspension }), status: 'SUSPENDED' as const };
  return warningId === null ? next : changeWarning(next, warningId, () => ({ timedOut: true }));
};

const consented = (project: Project, { data: { by, at, basis } }: ResumptionConsented): Project => {
  const { suspension } = project.execution;
  if (suspension === null) return project;
  return withExecution(project, { suspension: { ...suspension, consent: { by, at, basis } } });
};

const resumed = (project: Project, { data: { to, warningsClosed } }: ProjectResumed): Project => ({
  ...withExecution(closed(project, ...warningsClosed), { suspension: null }),
  status: to,
});

/** A payment that arrives all the same while the project is suspended: T30 then leads back to EXECUTING. */
const started = (project: Project): Project => {
  const { suspension } = project.execution;
  if (project.status === 'ALLOCATED') return { ...project, status: 'EXECUTING' };
  if (suspension?.from !== 'ALLOCATED') return project;
  return withExecution(project, { suspension: { ...suspension, from: 'EXECUTING' } });
};

const carriedOver = (project: Project, { data }: CarryOverRecorded): Project => {
  const { allocatedAmount, executedAmount, amount, secondYearAmount } = data;
  return withExecution(project, { carryOver: { allocatedAmount, executedAmount, amount, secondYearAmount } });
};

export const evolveExecution = (project: Project, event: ProjectExecutionEvent): Project => {
  switch (event.type) {
    case 'ExecutionStarted':
      return started(project);
    case 'WarningRaised':
      return raised(project, event);
    case 'WarningPeriodAdded':
      return periodAdded(project, event);
    case 'WarningSettled':
      return settled(project, event);
    case 'ProjectSuspended':
      return suspended(project, event);
    case 'ResumptionConsented':
      return consented(project, event);
    case 'ProjectResumed':
      return resumed(project, event);
    case 'ProjectCancelled':
      return {
        ...withExecution(closed(project, event.data.warningId), { suspension: null }),
        status: 'CANCELLED',
      };
    case 'ExecutionCompleted':
      return { ...withExecution(project, { suspension: null }), status: 'COMPLETED' }; // DEC-50: the flags stay
    case 'CarryOverRecorded':
      return carriedOver(project, event);
    default:
      return unreachable(event);
  }
};
