import { realPatienceMs } from '../kernel/business-clock';
import type { Instant } from '../kernel/instant';

/**
 * A plan is never older than a week. A clock that was moved tells every process, and the sweeper catches what is late;
 * the cap only heals a plan whose telling was lost. A shorter one would fill the histories: each wake costs 11 events.
 */
export const LONGEST_PATIENCE_MS = 7 * 86_400_000;

/** While the clock is being stepped or disagrees. Everyone is told at the end of stepping; this heals a lost telling. */
export const UNSTEADY_PATIENCE_MS = 10 * 60_000;

const LONGEST_BACKOFF_MS = 15 * 60_000;

/** Real time until a rung; 0 when it is due, at most a week. */
export const patienceMs = (now: Instant, due: Instant, scale: number): number =>
  Math.min(LONGEST_PATIENCE_MS, realPatienceMs(now, due, scale));

/** After a climb that left something due: doubles from 1 s to 15 min, for it may be refused for a long time. */
export const backoffMs = (fruitless: number): number =>
  Math.min(LONGEST_BACKOFF_MS, 1_000 * 2 ** Math.min(fruitless, 20));
