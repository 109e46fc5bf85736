import { atLocalTime, businessDateOf, isBefore, plusDays, type BusinessDate, type Instant } from '../../kernel/instant';
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
  occasion: string = period,
): DeadlineStarted => {
  const { projectId, unitCode, departmentCode } = project;
  const process = quarterlyMonitoringProcess(departmentCode, period);
  const terms = { code, projectId, round: numberOfPeriod(period), occasion, process, unitCode, departmentCode };
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
  const start = deadlines.findLast((deadline) => deadline.code === code);
  if (start === undefined) return undefined;
  return standings.find(({ deadlineId }) => deadlineId === start.deadlineId) ?? { ...start, state: 'OPEN', version: 1 };
};

/**
 * DEC-26: in time is before the due instant; a paused clock and a waived deadline bind no one (10.1), nor does one that
 * a suspension ended before it was due.
 */
export const isInTime = (
  { dutySuspendedOn }: MonitoringReport,
  { state, dueInstant }: DeadlineStanding,
  now: Instant,
): boolean =>
  dutySuspendedOn === null
    ? state === 'PAUSED' || state === 'WAIVED' || isBefore(now, dueInstant)
    : isBefore(atLocalTime(dutySuspendedOn, 0), dueInstant);

/** The due date whose 24:00 is that instant. */
const dueDateOf = (dueInstant: Instant): BusinessDate => plusDays(businessDateOf(dueInstant), -1);

const later = (one: BusinessDate, other: BusinessDate): BusinessDate => (one > other ? one : other);

/**
 * D15: 5 working days from the unit's deadline as it stands; `[]` where it was started before. After a suspension there
 * is no such deadline, so it counts from the report at the earliest, under an occasion of its own where one was ended.
 */
export const summaryDeadline = (report: MonitoringReport, given: ReportCircumstances): readonly DeadlineStarted[] => {
  const d14 = standingOf(report, 'D14', given.deadlines);
  const before = report.deadlines.filter(({ code }) => code === 'D15').length;
  if (d14 === undefined || (before > 0 && report.dutySuspendedOn === null)) return [];
  const dueDate = dueDateOf(d14.dueInstant);
  if (report.dutySuspendedOn === null) return [started('D15', dueDate, given)];
  const occasion = before === 0 ? given.period : `${given.period}r${before + 1}`;
  return [started('D15', later(dueDate, given.today), given, occasion)];
};

/** What ended the deadline already may not have reached its own stream yet. */
const isOver = ({ submitted, summary, dutySuspendedOn }: MonitoringReport, code: DeadlineCode): boolean =>
  code === 'D15' ? summary !== null : submitted !== null || dutySuspendedOn !== null;

/** Ends a deadline that still runs; one that is over, or was closed in its own stream, is not ended again. */
export const endingOf = (
  report: MonitoringReport,
  code: DeadlineCode,
  outcome: 'MET' | 'SUPERSEDED',
  standings: readonly DeadlineStanding[],
): readonly DeadlineEnding[] => {
  if (isOver(report, code)) return [];
  const standing = standingOf(report, code, standings);
  if (standing === undefined || !(standing.state === 'OPEN' || standing.state === 'PAUSED')) return [];
  const { deadlineId, version, dueInstant } = standing;
  return [{ deadlineId, code, outcome, version, dueInstant }];
};
