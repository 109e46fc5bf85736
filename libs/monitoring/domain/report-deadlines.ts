import { businessDateOf, isBefore, plusDays, type BusinessDate, type Instant } from '../../kernel/instant';
import { endOfFiscalQuarter } from '../../kernel/fiscal-quarter';
import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import type { DeadlineEnding, DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import { quarterlyMonitoringProcess } from '../../rule-sets/domain/process-keys';
import { startDeadline } from '../../rule-sets/domain/start-deadline';
import { numberOfPeriod } from './monitored-period';
import type { MonitoringReport } from './monitoring-report.state';
import type { ReportCircumstances } from './report.commands';

type DeadlineCode = 'D14' | 'D15';

const started = (
  code: DeadlineCode,
  startDate: BusinessDate,
  { project, period, now, calendar }: ReportCircumstances,
): DeadlineStarted => {
  const { projectId, unitCode, departmentCode } = project;
  const process = quarterlyMonitoringProcess(departmentCode, period);
  const terms = { code, projectId, round: numberOfPeriod(period), occasion: period, process, unitCode, departmentCode };
  return { type: 'DeadlineStarted', data: startDeadline({ ...terms, startDate, startInstant: now, calendar }) };
};

/** D14: 10 working days from the last day of the period. */
export const reportDeadline = (given: ReportCircumstances): DeadlineStarted =>
  started('D14', endOfFiscalQuarter(given.period), given);

/** How the deadline stands; one that the policy has not opened yet stands as it was started. */
export const standingOf = (
  { deadlines }: MonitoringReport,
  code: DeadlineCode,
  standings: readonly DeadlineStanding[],
): DeadlineStanding | undefined => {
  const start = deadlines.find((deadline) => deadline.code === code);
  if (start === undefined) return undefined;
  return standings.find(({ deadlineId }) => deadlineId === start.deadlineId) ?? { ...start, state: 'OPEN', version: 1 };
};

/** DEC-26: in time is before the due instant; a paused clock and a waived deadline bind no one (10.1). */
export const isInTime = ({ state, dueInstant }: DeadlineStanding, now: Instant): boolean =>
  state === 'PAUSED' || state === 'WAIVED' || isBefore(now, dueInstant);

/** The due date whose 24:00 is that instant. */
const dueDateOf = (dueInstant: Instant): BusinessDate => plusDays(businessDateOf(dueInstant), -1);

/** D15: 5 working days from the unit's deadline as it stands; `[]` where it was started before. */
export const summaryDeadline = (report: MonitoringReport, given: ReportCircumstances): readonly DeadlineStarted[] => {
  const d14 = standingOf(report, 'D14', given.deadlines);
  if (d14 === undefined || report.deadlines.some(({ code }) => code === 'D15')) return [];
  return [started('D15', dueDateOf(d14.dueInstant), given)];
};

/** Ends a deadline that still runs as MET; one that was closed in its own stream is not ended again. */
export const metEnding = (
  report: MonitoringReport,
  code: DeadlineCode,
  standings: readonly DeadlineStanding[],
): readonly DeadlineEnding[] => {
  const standing = standingOf(report, code, standings);
  if (standing === undefined || !(standing.state === 'OPEN' || standing.state === 'PAUSED')) return [];
  const { deadlineId, version, dueInstant } = standing;
  return [{ deadlineId, code, outcome: 'MET', version, dueInstant }];
};
