import { Clock } from '../kernel/clock';
import type { ClockSetting } from '../kernel/business-clock';
import type { Instant } from '../kernel/instant';

export type ClockChange = Readonly<{
  /** From where business time goes on; the present business instant when absent. */
  at?: Instant;
  scale: number;
  settled: boolean;
  /** Refused when another one changed the clock since this epoch was read. */
  since?: bigint;
}>;

/** Somebody else changed the clock meanwhile, or it would have gone back; nothing was changed. */
export class ClockNotMoved extends Error {
  constructor(
    readonly why: 'changed meanwhile' | 'would go back' | 'is being stepped',
    readonly present: Instant,
  ) {
    super(`the business clock was not moved (${why}); it shows ${present}`);
    this.name = 'ClockNotMoved';
  }
}

/** Business time that an operator of a development instance can move; in production its setting is the identity. */
export abstract class MovableClock extends Clock {
  abstract setting(): ClockSetting;

  /**
   * False while the clock is being stepped (the steps climb then, in order), and while the clocks of database and this
   * machine are more than a minute apart: no timer and no sweeper may climb a rung until they agree.
   */
  abstract steady(): boolean;

  /** Starts a new epoch for every process. Throws `ClockNotMoved`; business time never goes back. */
  abstract set(change: ClockChange): Promise<ClockSetting>;

  /** Calls back after every new epoch, whoever set it; returns how to stop that. */
  abstract onChange(listener: (setting: ClockSetting) => void): () => void;
}
