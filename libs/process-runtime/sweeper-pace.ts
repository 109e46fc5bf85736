import { realPatienceMs } from '../kernel/business-clock';
import { plusMs, type Instant } from '../kernel/instant';

const MINUTE_MS = 60_000;

/** Real time between two rounds of the sweeper: 60 s, shorter where business time runs faster, at least 1 s. */
export const sweepIntervalMs = (scale: number): number => (scale > 1 ? Math.max(1_000, MINUTE_MS / scale) : MINUTE_MS);

/** Deadlines may stand close together in fast business time; a round is paid once for all that fell due meanwhile. */
const LEAST_PAUSE_MS = 250;

/**
 * Real time until the next round: the interval, or less where the sweeper alone is waited for by the next due instant
 * (null: none, or Temporal is there).
 */
export const untilNextRoundMs = (now: Instant, scale: number, nextDue: Instant | null): number => {
  const interval = sweepIntervalMs(scale);
  if (nextDue === null) return interval;
  return Math.min(interval, Math.max(LEAST_PAUSE_MS, realPatienceMs(now, nextDue, scale)));
};

/**
 * What must have been due by to be late: Temporal has 60 s of real time to act first, less where business time runs
 * faster (at least 3 s), and none when it is known to be away (REL-R19).
 */
export const lateSince = (now: Instant, scale: number, runtimeReachable: boolean): Instant => {
  if (!runtimeReachable) return now;
  const graceMs = scale > 1 ? Math.max(3_000, MINUTE_MS / scale) : MINUTE_MS;
  return plusMs(now, -Math.ceil(graceMs * scale));
};
