import { isBefore, type Instant } from '../../kernel/instant';
import type { DeadlineEnding, DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import { awaitsDisposition, type StartedDeadline, type Warning } from './warning.state';

/** Its own stream begins within seconds by policy; until then it stands as it was started. */
const asStarted = ({ deadlineId, code, dueInstant }: StartedDeadline): DeadlineStanding => ({
  deadlineId,
  code,
  state: 'OPEN',
  version: 1,
  dueInstant,
});

const standingOf = (started: StartedDeadline, standings: readonly DeadlineStanding[]): DeadlineStanding =>
  standings.find(({ deadlineId }) => deadlineId === started.deadlineId) ?? asStarted(started);

/** D17 of a warning that nobody has answered; undefined for any other. */
export const runningDisposition = (
  warning: Warning,
  standings: readonly DeadlineStanding[],
): DeadlineStanding | undefined => {
  const last = warning.deadlines.at(-1);
  return last === undefined || !awaitsDisposition(warning) ? undefined : standingOf(last, standings);
};

/** DEC-26: in time is before the due instant; a paused clock and a waived deadline bind no one (10.1). */
export const isInTime = ({ state, dueInstant }: DeadlineStanding, now: Instant): boolean =>
  state === 'PAUSED' || state === 'WAIVED' || isBefore(now, dueInstant);

const isRunning = ({ state }: DeadlineStanding): boolean => state === 'OPEN' || state === 'PAUSED';

/** The endings that an event carries; what was closed or waived in its own stream meanwhile is not ended again. */
export const endings = (
  deadlines: readonly StartedDeadline[],
  standings: readonly DeadlineStanding[],
  outcome: DeadlineEnding['outcome'],
): readonly DeadlineEnding[] =>
  deadlines
    .map((started) => standingOf(started, standings))
    .filter(isRunning)
    .map(({ deadlineId, code, version, dueInstant }) => ({ deadlineId, code, outcome, version, dueInstant }));

/** The ending of D17 where it still runs. */
export const dispositionEnding = (
  warning: Warning,
  standings: readonly DeadlineStanding[],
  outcome: DeadlineEnding['outcome'],
): readonly DeadlineEnding[] =>
  awaitsDisposition(warning) ? endings(warning.deadlines.slice(-1), standings, outcome) : [];
