import type { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { isTransient } from '../database/transient-failure';
import { LOG_START, type RecordedEvent } from '../event-store/event-store.port';
import { pause } from '../process-runtime/pause';
import { beginAt, markStopped, StaleConsumer, type Fence } from './checkpoints';
import { backoffMs } from './backoff';
import { ConsumerPositions } from './consumer-positions';
import type { TailReader } from './tail-reader';

/** A burst is one batch: a page waits, in real time, until nothing more of what matters comes. */
export type Gathering = Readonly<{ quietMs: number; atMostMs: number }>;

/** How one consumer takes a page: handle the events and move the checkpoint from `from` to the last of them. */
export interface Intake {
  readonly name: string;
  readonly version: number;
  readonly pageSize: number;
  /** Position at which a new consumer begins; the start of the log when absent. */
  readonly start?: bigint;
  /** A page is taken at once when absent. */
  readonly gathering?: Gathering & { matters: (event: RecordedEvent) => boolean };
  take(events: readonly RecordedEvent[], from: bigint, fence: Fence): Promise<void>;
}

const PATIENCE_MS = 1_000;

/** Feeds one consumer until the signal; a poisoned event stops this one alone and is tried again with patience. */
export class Consumer {
  private failures = 0;
  /** Last event of the page in hand, and of the page that was poisoned: up to there they are taken one by one. */
  private pageEnd = LOG_START;
  private poisonedUntil = LOG_START;

  constructor(
    private readonly intake: Intake,
    private readonly pool: Pool,
    private readonly tail: TailReader,
    private readonly logger: Logger,
    private readonly positions = new ConsumerPositions(),
  ) {}

  /** Rejects with `StaleConsumer` when the lease is lost: the whole group ends then. */
  async run(fence: Fence, signal: AbortSignal): Promise<void> {
    let position: bigint | undefined;
    while (!signal.aborted) {
      try {
        position ??= await this.begin();
        const events = await this.page(position, signal);
        const last = events.at(-1);
        if (last === undefined || signal.aborted) continue;
        this.pageEnd = last.position;
        await this.intake.take(events, position, fence);
        position = last.position;
        this.positions.reached(this.intake.name, position);
        this.failures = 0;
      } catch (error) {
        if (error instanceof StaleConsumer) throw error;
        await this.onFailure(error, position, signal);
        position = undefined;
      }
    }
  }

  private async begin(): Promise<bigint> {
    const { name, version, start } = this.intake;
    const position = await beginAt(this.pool, name, version, start);
    this.positions.reached(name, position);
    return position;
  }

  /** The next events; more of them may come while they gather. */
  private async page(position: bigint, signal: AbortSignal): Promise<readonly RecordedEvent[]> {
    const size = this.pageSize(position);
    let page = await this.tail.next(position, size, PATIENCE_MS, signal);
    const { gathering } = this.intake;
    if (gathering === undefined) return page;
    const { quietMs, atMostMs, matters } = gathering;
    const until = performance.now() + atMostMs;
    for (let seen = 0; page.length < size && performance.now() < until && !signal.aborted;) {
      const now = page.filter(matters).length;
      if (now === seen) break; // nothing at all, or nothing more
      seen = now;
      await pause(quietMs, signal);
      page = await this.tail.next(position, size, 0, signal);
    }
    return page;
  }

  /** One by one after a failure, so that the checkpoint comes to stand right before the poisoned event. */
  private pageSize(position: bigint): number {
    return this.failures > 0 || position < this.poisonedUntil ? 1 : this.intake.pageSize;
  }

  private async onFailure(error: unknown, position: bigint | undefined, signal: AbortSignal): Promise<void> {
    this.failures += 1;
    const poisoned = !isTransient(error);
    const seen = this.failures > 1 && poisoned;
    if (poisoned && this.pageEnd > this.poisonedUntil) this.poisonedUntil = this.pageEnd;
    if (this.failures === 1 || seen)
      this.logger.error(`${this.intake.name} after ${position ?? '?'}: ${String(error)}`);
    if (seen && position !== undefined)
      await markStopped(this.pool, this.intake.name, position, String(error)).catch(() => undefined);
    await pause(backoffMs(this.failures), signal);
  }
}
