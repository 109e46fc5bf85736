import type { BusinessDate, Instant } from '../../kernel/instant';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import type { DeadlineEnding, DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import { fiscalMonthOf, warningDispositionProcess } from '../../rule-sets/domain/process-keys';
import { startDeadline } from '../../rule-sets/domain/start-deadline';
import type { BudgetIndex, OpenDeadline } from './budget-index.state';

export type FreezeDeadlineCode = 'D18' | 'D19';

type Start = Readonly<{
  freezeNumber: number;
  effectiveDate: BusinessDate;
  now: Instant;
  calendar: WorkingCalendar;
}>;

/** D18 and D19 count from the effective date of the freeze (DEC-26). */
export const startedDeadline = (
  { projectId, fiscalYear, unitCode, departmentCode }: BudgetIndex,
  code: FreezeDeadlineCode,
  { freezeNumber, effectiveDate, now, calendar }: Start,
): DeadlineStarted => ({
  type: 'DeadlineStarted',
  data: startDeadline({
    ...{ code, projectId, round: freezeNumber, occasion: `${fiscalYear}-${freezeNumber}`, unitCode, departmentCode },
    process: warningDispositionProcess(departmentCode, fiscalMonthOf(effectiveDate)),
    ...{ startDate: effectiveDate, startInstant: now, calendar },
  }),
});

/** Its own stream begins within seconds by policy; until then it stands as it was started. */
export const standingOf = (
  { deadlineId, code, dueInstant }: OpenDeadline,
  standings: readonly DeadlineStanding[],
): DeadlineStanding =>
  standings.find((standing) => standing.deadlineId === deadlineId) ?? {
    ...{ deadlineId, code, dueInstant },
    ...{ state: 'OPEN', version: 1 },
  };

const isRunning = ({ state }: DeadlineStanding): boolean => state === 'OPEN' || state === 'PAUSED';

export const endingOf = (
  { deadlineId, code, version, dueInstant }: DeadlineStanding,
  outcome: DeadlineEnding['outcome'],
): DeadlineEnding => ({ deadlineId, code, outcome, version, dueInstant });

/** What still runs of this index; a proposal (T23a) may have met it in its own stream. */
export const supersededDeadlines = (
  { openDeadlines }: BudgetIndex,
  standings: readonly DeadlineStanding[],
): readonly DeadlineEnding[] =>
  openDeadlines
    .map((open) => standingOf(open, standings))
    .filter(isRunning)
    .map((standing) => endingOf(standing, 'SUPERSEDED'));
