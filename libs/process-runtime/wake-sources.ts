import type { OpenDeadlines } from './open-deadlines.port';
import type { RungClimber } from './rung-climber.port';

/** One kind of thing that processes wake up for: what is open of it, and who climbs it. */
export type WakeSource = Readonly<{
  /** Whether an id is one of its own; every id has exactly one owner. */
  owns: (deadlineId: string) => boolean;
  open: OpenDeadlines;
  climber: RungClimber;
}>;

/**
 * All kinds of this program, put together by the composition root. Of two that are due at the same instant that of the
 * earlier source comes first.
 */
export class WakeSources {
  constructor(readonly all: readonly WakeSource[]) {}

  /** Index of the source that owns the id. */
  rankOf(deadlineId: string): number {
    const rank = this.all.findIndex(({ owns }) => owns(deadlineId));
    if (rank < 0) throw new Error(`nothing is known about what ${deadlineId} waits for`);
    return rank;
  }

  ownerOf(deadlineId: string): WakeSource {
    return this.all[this.rankOf(deadlineId)] as WakeSource;
  }
}
