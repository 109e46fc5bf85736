import { plusMs, type Instant } from '../kernel/instant';

const MINUTE_MS = 60_000;

/** Real time between two rounds of the sweeper: 60 s, shorter where business time runs faster, at least 1 s. */
export const sweepIntervalMs = (scale: number): number => (scale > 1 ? Math.max(1_000, MINUTE_MS / scale) : MINUTE_MS);

/**
 * What must have been due by to be late: Temporal has 60 s of real time to act first, less where business time runs
 * faster (at least 3 s), and none when it is known to be away (REL-R19).
 */
export const lateSince = (now: Instant, scale: number, runtimeReachable: boolean): Instant => {
  if (!runtimeReachable) return now;
  const graceMs = scale > 1 ? Math.max(3_000, MINUTE_MS / scale) : MINUTE_MS;
  return plusMs(now, -Math.ceil(graceMs * scale));
};
