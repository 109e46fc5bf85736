import { Injectable, Logger } from '@nestjs/common';
import { instantOfMs, type Instant } from '../kernel/instant';
import { ClimbsFailed, DeadlineDriver, type ClimbTally } from './deadline-driver';
import { Lease } from './lease.port';
import { MovableClock } from './movable-clock.port';
import { OpenDeadlines } from './open-deadlines.port';
import { pause } from './pause';
import { ProcessRuntime } from './process-runtime.port';
import { lateSince, untilNextRoundMs } from './sweeper-pace';

/** Counters of this process since its start; only the holder of the lease counts. */
export type SweeperStatus = Readonly<{
  /** Rungs that a timer should have climbed and did not: an alarm while Temporal is reachable (REL-R19). */
  climbed: number;
  /** Deadlines past due that a rule refused in the last round. */
  refused: number;
  rounds: number;
  failedRounds: number;
  /** Wall clock. */
  lastRoundAt: Instant | null;
  lastError: string | null;
}>;

/** So many commands share one append, hence one commit; reads take turns on the connections of the pool. */
const LANES = 64;

/**
 * The safety net: climbs what is past due without Temporal, by the very commands a timer would have issued. While Temporal
 * is away it is no net but the alarm clock itself, and wakes up at the next due instant.
 */
@Injectable()
export class Sweeper {
  private readonly logger = new Logger('sweeper');
  private state: SweeperStatus = {
    climbed: 0,
    refused: 0,
    rounds: 0,
    failedRounds: 0,
    lastRoundAt: null,
    lastError: null,
  };
  /** What the last round looked for; null where it looked for nothing. */
  private sweptTo: Instant | null = null;

  constructor(
    private readonly driver: DeadlineDriver,
    private readonly open: OpenDeadlines,
    private readonly clock: MovableClock,
    private readonly runtime: ProcessRuntime,
    private readonly lease: Lease,
  ) {}

  status(): SweeperStatus {
    return this.state;
  }

  /** Until the signal; one instance of the cluster sweeps at a time. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    await this.lease.hold('sweeper', (held) => this.keepSweeping(held), signal);
  }

  /** One round; none while the clock is being stepped or disagrees. */
  async sweep(signal?: AbortSignal): Promise<void> {
    this.sweptTo = null;
    if (!this.clock.steady()) return;
    const { reachable } = await this.runtime.reachable();
    const dueBy = lateSince(this.clock.now(), this.clock.scale(), reachable);
    this.sweptTo = dueBy;
    const round = {
      by: { source: 'sweeper' },
      dueBy,
      lanes: LANES,
      ...(signal === undefined ? {} : { signal }),
    } as const;
    try {
      this.count(await this.driver.climbDue(round));
    } catch (error) {
      if (error instanceof ClimbsFailed) this.count(error.tally);
      throw error;
    }
  }

  private async keepSweeping(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.sweep(signal);
      } catch (error) {
        this.logger.error(`round failed: ${String(error)}`);
        const lastError = String(error).slice(0, 500);
        this.state = { ...this.state, failedRounds: this.state.failedRounds + 1, lastError };
      }
      this.state = { ...this.state, rounds: this.state.rounds + 1, lastRoundAt: instantOfMs(Date.now()) };
      await this.pauseUntilNextRound(signal);
    }
  }

  /** A change of the clock may make many things due at once, so it ends the pause, however short it came. */
  private async pauseUntilNextRound(signal: AbortSignal): Promise<void> {
    const changed = new AbortController();
    const stopListening = this.clock.onChange(() => changed.abort());
    const next = await this.nextDue();
    await pause(untilNextRoundMs(this.clock.now(), this.clock.scale(), next), signal, changed.signal);
    stopListening();
  }

  /**
   * Null while timers can be expected to fire; they need no help before the grace is over. Asked from where the last
   * round looked to, so that what fell due while it worked is not passed over.
   */
  private async nextDue(): Promise<Instant | null> {
    try {
      const { reachable } = await this.runtime.reachable();
      return reachable ? null : await this.open.nextDueAfter(this.sweptTo ?? this.clock.now());
    } catch (error) {
      this.logger.warn(`the next due instant was not read: ${String(error)}`);
      return null;
    }
  }

  private count({ climbed, refused }: ClimbTally): void {
    if (climbed > 0) this.logger.warn(`climbed ${climbed} rungs that no timer climbed`);
    this.state = { ...this.state, climbed: this.state.climbed + climbed, refused };
  }
}
