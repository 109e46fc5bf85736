/** Business seconds in a real second while something falls due: an office day takes eight and a half real seconds. */
export const SLOW = 3_600;
/** Three and a half business days in a real second. */
const FASTEST = 300_000;

/** So long before the instant business time runs slowly again; business milliseconds. */
const LEAD_MS = 10 * 60_000;
/** Between two looks at the clock on the way; real milliseconds. */
export const LOOK_MS = 100;

/** On a machine that has nothing else to do, a look comes a few milliseconds late. */
const LEAST_TOLERANCE_MS = 250;
const MOST_TOLERANCE_MS = 3_000;
const FORGOTTEN_A_LOOK = 0.98;

/**
 * How fast business time may run before an instant, so that a look that comes late does not run over it: the later the
 * looks came of late, the slower.
 */
export class Pace {
  private latestMs = 0;

  /** So many real milliseconds passed between two looks, the change of the clock included. */
  looked(afterMs: number): void {
    this.latestMs = Math.max(afterMs - LOOK_MS, this.latestMs * FORGOTTEN_A_LOOK);
  }

  /** The scale at which business time ahead is not over before the next look and the tolerance are. */
  before(aheadMs: number): number {
    const tolerance = Math.min(MOST_TOLERANCE_MS, Math.max(LEAST_TOLERANCE_MS, 3 * this.latestMs));
    return Math.max(SLOW, Math.min(FASTEST, Math.floor((aheadMs - LEAD_MS) / (LOOK_MS + tolerance))));
  }
}
