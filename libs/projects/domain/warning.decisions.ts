import { actedBy } from '../../kernel/acted-by';
import type { BusinessDate } from '../../kernel/instant';
import { fiscalMonthOf, warningDispositionProcess } from '../../rule-sets/domain/process-keys';
import { startDeadline } from '../../rule-sets/domain/start-deadline';
import { reasonViolations } from './input.rules';
import type { Decision } from './project-decision';
import type { WarningFinding } from './project-execution.events';
import type { OpenWarning } from './project-execution.state';
import { transitions } from './project-transitions';
import type { Commanded, RaiseWarning, RaiseWarningByRule, SettleWarning, WithCalendar } from './project.commands';
import type { ProjectEvent } from './project.events';
import type { Project } from './project.state';
import {
  isAnswered,
  MANUAL_RULE,
  monthsInARow,
  offlineChecks,
  offlineChecksOfPeriod,
  openManualViolations,
  openWarningOf,
  takesWarnings,
} from './warning.rules';

type NewWarning = Readonly<{
  rule: string;
  reason: string | null;
  finding: WarningFinding | null;
  warningDate: BusinessDate;
}>;

/** The warning and D17, which counts from the warning date whatever day that is (DEC-25, DEC-34). */
const raised = (project: Project, { by, now, calendar }: Commanded & WithCalendar, warning: NewWarning) => {
  const { projectId, unitCode, departmentCode, application } = project;
  const { fiscalYear, name, classified = false } = application;
  const { rule, reason, finding, warningDate } = warning;
  const number = project.execution.warningCount + 1;
  const process = warningDispositionProcess(departmentCode, finding?.month ?? fiscalMonthOf(warningDate));
  const bodies = { unitCode, departmentCode };
  const about = { code: 'D17', projectId, round: number, process, ...bodies } as const;
  const d17 = startDeadline({ ...about, startDate: warningDate, startInstant: now, calendar });
  const inARow = finding === null ? 0 : monthsInARow(project, finding.month);
  const { deadlineId, period } = d17;
  const { dueDate, dueInstant } = period;
  return [
    {
      type: 'WarningRaised',
      data: {
        ...{ projectId, by: actedBy(by), at: now, warningId: `${projectId}-w${number}`, number, fiscalYear },
        ...{ kind: finding === null ? 'MANUAL' : 'RULE', rule, reason, finding, warningDate },
        ...{ deadlineId, dueDate, dueInstant, name, ...bodies, classified, monthsInARow: inARow },
        offlineCheck: offlineChecks(inARow, classified),
      },
    },
    { type: 'DeadlineStarted', data: d17 },
  ] as const satisfies readonly ProjectEvent[];
};

const periodAdded = (project: Project, { by, now, finding }: RaiseWarningByRule, open: OpenWarning): ProjectEvent => {
  const { projectId } = project;
  const { warningId } = open;
  const { month } = finding;
  return {
    type: 'WarningPeriodAdded',
    data: {
      ...{ projectId, by: actedBy(by), at: now, warningId, finding },
      monthsInARow: monthsInARow(project, month),
      offlineCheck: offlineChecksOfPeriod(project, month),
    },
  };
};

/** T22, by hand. */
export const raiseWarning: Decision<Commanded, RaiseWarning> = {
  transition: transitions.RaiseWarning,
  guards: openManualViolations,
  values: (_, { reason }) => reasonViolations('T22', reason),
  events: (project, command) =>
    raised(project, command, {
      ...{ rule: MANUAL_RULE, reason: command.reason, finding: null, warningDate: command.today },
    }),
};

/** T22, by the rule set; a project that left execution meanwhile is not warned. */
export const raiseWarningByRule: Decision<Commanded, RaiseWarningByRule> = {
  transition: transitions.RaiseWarningByRule,
  refusesState: false,
  events: (project, command) => {
    const { rule, finding, warningDate } = command;
    if (!takesWarnings(project) || isAnswered(project, finding)) return [];
    const open = openWarningOf(project, rule);
    if (open !== undefined) return [periodAdded(project, command, open)];
    return raised(project, command, { rule, reason: null, finding, warningDate });
  },
};

/** T23: the unit chose, so the warning is open no longer. */
export const settleWarning: Decision<Commanded, SettleWarning> = {
  transition: transitions.SettleWarning,
  refusesState: false,
  events: ({ projectId, execution }, { by, now, warningId, choice }) =>
    execution.openWarnings.some((open) => open.warningId === warningId)
      ? [{ type: 'WarningSettled', data: { projectId, by: actedBy(by), at: now, warningId, choice } }]
      : [],
};
