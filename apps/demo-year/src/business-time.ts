import { setTimeout as delay } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { EventStore } from '../../../libs/event-store/event-store.port';
import { msOf, type Instant } from '../../../libs/kernel/instant';
import { MovableClock } from '../../../libs/process-runtime/movable-clock.port';
import { OpenDeadlines } from '../../../libs/process-runtime/open-deadlines.port';
import { ProcessTeller } from '../../../libs/process-runtime/process-teller';
import { ProjectionProgress } from '../../../libs/projections/projection-progress.port';
import { LOOK_MS, Pace, SLOW } from './pace';

const CATCH_UP_MS = 30_000;
/** Real time within which whatever is due must have been climbed by a timer or by the sweeper. */
const CLIMB_MS = 15_000;
const SOON_MS = 20;
const MANY = 1_000;

/**
 * Lets business time of a running instance run: fast where nothing is due, slowly where something is. It changes nothing
 * but the scale of the clock; what falls due is climbed by the timers of the Temporal server, or by the sweeper.
 */
export class BusinessTime {
  private readonly clock: MovableClock;
  private readonly open: OpenDeadlines;
  private readonly store: EventStore;
  private readonly progress: ProjectionProgress;
  private readonly teller: ProcessTeller;
  private readonly pace = new Pace();
  /** Was not climbed in time, and is not waited for again. */
  private readonly stuck = new Set<string>();

  constructor(app: INestApplicationContext) {
    this.clock = app.get(MovableClock);
    this.open = app.get(OpenDeadlines);
    this.store = app.get(EventStore);
    this.progress = app.get(ProjectionProgress);
    this.teller = app.get(ProcessTeller);
  }

  now(): Instant {
    return this.clock.now();
  }

  /** The first instant after the given one at which anything is due. */
  nextDueAfter(at: Instant): Promise<Instant | null> {
    return this.open.nextDueAfter(at);
  }

  /** Fulfilled soon after the business instant; from shortly before it on, business time runs slowly. */
  async runTo(at: Instant): Promise<void> {
    if (this.pace.before(this.aheadOf(at)) > SLOW) await this.hurryTo(at);
    else if (this.clock.scale() !== SLOW) await this.runAt(SLOW);
    for (let ahead = this.aheadOf(at); ahead > 0; ahead = this.aheadOf(at))
      await delay(Math.min(LOOK_MS, Math.max(SOON_MS / 2, ahead / this.clock.scale())));
  }

  /**
   * Until everything that was due at the answered instant is climbed, and read models and policies have worked through
   * what came of it.
   */
  async settled(): Promise<Instant> {
    const end = performance.now() + CLIMB_MS;
    for (;;) {
      await this.quiet();
      const at = this.clock.now();
      const due = (await this.open.dueBy(at, { limit: MANY })).filter(({ deadlineId }) => !this.stuck.has(deadlineId));
      if (due.length === 0) return at;
      if (performance.now() > end) for (const { deadlineId } of due) this.stuck.add(deadlineId);
      await delay(SOON_MS);
    }
  }

  /** Business time at that speed from now on; every process is told, so that its timer is planned anew. */
  async runAt(scale: number): Promise<void> {
    await this.clock.set({ scale, settled: true });
    await this.teller.tellAll();
  }

  /**
   * Told once, when time runs faster than the timers were planned for; then braked in steps, of which nobody need be told:
   * a timer that was planned for a faster clock comes early, finds nothing due and is planned anew.
   */
  private async hurryTo(at: Instant): Promise<void> {
    await this.clock.set({ scale: this.pace.before(this.aheadOf(at)), settled: true });
    const told = this.teller.tellAll();
    told.catch(() => undefined); // awaited below, after the braking
    for (let scale = Infinity, looked = performance.now(); scale > SLOW; looked = performance.now()) {
      await delay(LOOK_MS);
      scale = this.pace.before(this.aheadOf(at));
      if (scale < this.clock.scale()) await this.clock.set({ scale, settled: true });
      this.pace.looked(performance.now() - looked);
    }
    await told;
  }

  private aheadOf(at: Instant): number {
    return msOf(at) - msOf(this.clock.now());
  }

  private async quiet(): Promise<void> {
    for (;;) {
      const { position } = await this.store.head();
      const seen =
        (await this.progress.waitForPolicies(position, CATCH_UP_MS)) &&
        (await this.progress.waitFor(position, CATCH_UP_MS));
      if (!seen) throw new Error(`position ${position} was not worked through in ${CATCH_UP_MS / 1_000} s`);
      if ((await this.store.head()).position === position) return;
    }
  }
}
