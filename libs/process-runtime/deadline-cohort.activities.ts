import { Injectable } from '@nestjs/common';
import { ApplicationFailure, Context } from '@temporalio/activity';
import type { CohortActivities, Look, Wake } from '../../workflows/contracts/deadline-cohort.contract';
import { EventStore } from '../event-store/event-store.port';
import { ProjectionProgress } from '../projections/projection-progress.port';
import { asActivityFailure } from './activity-failure';
import { DeadlineDriver, type ClimbTally } from './deadline-driver';
import { MovableClock } from './movable-clock.port';
import { OpenDeadlines } from './open-deadlines.port';
import { backoffMs, patienceMs, UNSTEADY_PATIENCE_MS } from './patience';

/** The read models are normally milliseconds behind; when they are not there by then, Temporal tries again. */
const READ_MODEL_TIMEOUT_MS = 5_000;
/** Projects of a cohort do not touch each other; more lanes than the database has connections would only wait. */
const LANES = 8;

/** What a workflow asks for: when to wake up, and to climb what is due. Business time is read here, never in a workflow. */
@Injectable()
export class DeadlineCohortActivities implements CohortActivities {
  constructor(
    private readonly open: OpenDeadlines,
    private readonly driver: DeadlineDriver,
    private readonly progress: ProjectionProgress,
    private readonly store: EventStore,
    private readonly clock: MovableClock,
  ) {}

  async nextWake({ process, atLeast }: Look): Promise<Wake | null> {
    await this.readModelsAt(BigInt(atLeast));
    return this.wakeOf(process, 0, 0);
  }

  async climbDueRungs({ process, atLeast, fruitless }: Look & { readonly fruitless: number }): Promise<Wake | null> {
    await this.readModelsAt(BigInt(atLeast));
    const { climbed } = await this.climb(process);
    Context.current().heartbeat();
    if (climbed > 0) await this.readModelsAt((await this.store.head()).position);
    const inVain = climbed > 0 ? 0 : fruitless + 1;
    return this.wakeOf(process, inVain, backoffMs(inVain));
  }

  private async climb(process: string): Promise<ClimbTally> {
    if (!this.clock.steady()) return { climbed: 0, refused: 0 };
    const { info, cancellationSignal } = Context.current();
    const { workflowId = process, runId } = info.workflowExecution ?? {};
    const by = { source: 'timer', workflowId, ...(runId === undefined ? {} : { runId }) } as const;
    const onProgress = (): void => Context.current().heartbeat();
    const round = { by, dueBy: this.clock.now(), process, lanes: LANES, signal: cancellationSignal, onProgress };
    try {
      return await this.driver.climbDue(round);
    } catch (error) {
      throw asActivityFailure(error);
    }
  }

  /** `overdueMs` is the patience for a rung that is due already. */
  private async wakeOf(process: string, fruitless: number, overdueMs: number): Promise<Wake | null> {
    const next = await this.open.earliestOf(process);
    if (next === null) return null;
    if (!this.clock.steady()) return { patienceMs: UNSTEADY_PATIENCE_MS, fruitless: 0 };
    const [now, scale] = [this.clock.now(), this.clock.scale()];
    const ahead = patienceMs(now, next.at, scale);
    if (ahead > 0) return { patienceMs: ahead, fruitless: 0 };
    const later = fruitless > 0 ? await this.open.earliestOf(process, now) : null;
    const untilLater = later === null ? overdueMs : patienceMs(now, later.at, scale);
    return { patienceMs: Math.min(overdueMs, untilLater), fruitless };
  }

  private async readModelsAt(position: bigint): Promise<void> {
    if (await this.progress.waitFor(position, READ_MODEL_TIMEOUT_MS)) return;
    throw ApplicationFailure.retryable(`the read models do not contain position ${position} yet`, 'ReadModelsBehind');
  }
}
