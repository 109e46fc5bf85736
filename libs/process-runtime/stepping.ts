import { Injectable, Logger } from '@nestjs/common';
import { EventStore } from '../event-store/event-store.port';
import type { Instant } from '../kernel/instant';
import { ProjectionProgress } from '../projections/projection-progress.port';
import { DeadlineDriver } from './deadline-driver';
import { ClockNotMoved, MovableClock } from './movable-clock.port';
import { OpenDeadlines } from './open-deadlines.port';
import { ProcessTeller } from './process-teller';

export type SteppingReport = Readonly<{ from: Instant; to: Instant; steps: number; climbed: number }>;

/** Real time within which projections and policies must have caught up with the head. */
const CATCH_UP_MS = 60_000;
/** More rounds at one instant mean that rungs are climbed in a circle. */
const MOST_ROUNDS = 1_000;

/** Projections or policies did not come to the head in time, or rungs never end: the clock stays where it was reached. */
export class SteppingStalled extends Error {
  constructor(
    readonly at: Instant,
    why: string,
  ) {
    super(`stepping stalled at ${at}: ${why}`);
    this.name = 'SteppingStalled';
  }
}

/**
 * Moves business time forward without leaping over anything: from one instant at which something is due to the next, so
 * that everything on the way takes effect in order and on its own date. Serves operators, the sample city and tests.
 */
@Injectable()
export class Stepping {
  private readonly logger = new Logger('clock');
  /** The epoch of our own last move; another one in force means that somebody took the clock over. */
  private ownEpoch: bigint | undefined;

  constructor(
    private readonly clock: MovableClock,
    private readonly open: OpenDeadlines,
    private readonly driver: DeadlineDriver,
    private readonly store: EventStore,
    private readonly progress: ProjectionProgress,
    private readonly teller: ProcessTeller,
  ) {}

  /**
   * Freezes the clock, steps to the target, and lets it run on at the scale. On a failure it runs on from the instant
   * that was reached. Throws `ClockNotMoved` (target in the past, or somebody else is stepping or took the clock over,
   * and has it now), `SteppingStalled`.
   */
  async advanceTo(target: Instant, scale: number): Promise<SteppingReport> {
    const now = this.clock.now();
    if (target < now) throw new ClockNotMoved('would go back', now);
    await this.freeze();
    let mine = true;
    try {
      return await this.stepTo(target);
    } catch (error) {
      if (error instanceof ClockNotMoved) mine = false;
      throw error;
    } finally {
      if (mine) await this.release(scale);
    }
  }

  /** Business time stands still from now on and belongs to the one who steps; timers and sweeper climb nothing. */
  async freeze(): Promise<void> {
    const { epoch, settled } = this.clock.setting();
    if (!settled) throw new ClockNotMoved('is being stepped', this.clock.now());
    this.ownEpoch = (await this.clock.set({ scale: 0, settled: false, since: epoch })).epoch;
  }

  /** Steps the clock that was frozen before; it stays frozen at the target (or where it was, when that is later). */
  async stepTo(target: Instant): Promise<SteppingReport> {
    const from = this.clock.now();
    await this.catchUp();
    let climbed = await this.workOff();
    let steps = 0;
    for (let now = from; now < target; now = this.clock.now()) {
      const next = await this.open.nextDueAfter(now);
      const due = next !== null && next <= target;
      await this.moveTo(due ? next : target);
      if (due) climbed += await this.workOff(); // else nothing follows from the passing of time alone
      steps += 1;
    }
    return { from, to: this.clock.now(), steps, climbed };
  }

  /**
   * Lets the clock run at the scale from where it stands and tells every process once. Also changes the speed of a clock
   * that runs, and sets one free that was left frozen by a stepping that was killed.
   */
  async release(scale: number): Promise<void> {
    await this.clock.set({ scale, settled: true });
    try {
      await this.teller.tellAll();
    } catch (error) {
      this.logger.warn(`not every process was told of the new time; the sweeper stands in: ${String(error)}`);
    }
  }

  private async moveTo(at: Instant): Promise<void> {
    if (this.ownEpoch === undefined) throw new Error('the clock was not frozen by this stepping');
    this.ownEpoch = (await this.clock.set({ at, scale: 0, settled: false, since: this.ownEpoch })).epoch;
  }

  /**
   * What the sweeper would do at this instant, until nothing more follows. A rung that cannot be climbed is left. Begins
   * and ends quiet: that the clock was moved meanwhile adds nothing to the log.
   */
  private async workOff(): Promise<number> {
    let total = 0;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const dueBy = this.clock.now();
      const { climbed } = await this.driver.climbDue({ by: { source: 'sweeper' }, dueBy, lanes: 1 });
      if (climbed === 0) return total;
      total += climbed;
      await this.catchUp();
    }
    throw new SteppingStalled(this.clock.now(), `rungs are still climbed after ${MOST_ROUNDS} rounds`);
  }

  /** Quiet: everything has worked through the head, and nothing was appended meanwhile. */
  private async catchUp(): Promise<void> {
    for (let quiet = false; !quiet;) {
      const position = await this.followedHead();
      this.demand(await this.progress.waitFor(position, CATCH_UP_MS), position);
      quiet = (await this.store.head()).position === position;
    }
  }

  /** The policies have worked through this head and appended nothing more; only then are the read models waited for. */
  private async followedHead(): Promise<bigint> {
    for (let { position } = await this.store.head(); ;) {
      this.demand(await this.progress.waitForPolicies(position, CATCH_UP_MS), position);
      const head = await this.store.head();
      if (head.position === position) return position;
      position = head.position;
    }
  }

  private demand(workedThrough: boolean, position: bigint): void {
    if (!workedThrough) throw new SteppingStalled(this.clock.now(), `position ${position} was not worked through`);
  }
}
