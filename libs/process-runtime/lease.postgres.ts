import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Logger } from '@nestjs/common';
import type { Pool, QueryResult } from 'pg';
import { boundedQuery } from './bounded-query';
import { Lease } from './lease.port';
import { pause } from './pause';

export type LeaseTimes = Readonly<{ ttlMs: number; renewMs: number }>;

type Held = Readonly<{ name: string; epoch: bigint }>;

/** Leases are kept on the database clock, in real time; the holder counts on its own monotonic clock. */
const SIX_SECONDS: LeaseTimes = { ttlMs: 6_000, renewMs: 2_000 };

const ACQUIRE = `insert into read.leases as l (name, holder, epoch, expires_at)
  values ($1, $2, 1, clock_timestamp() + $3 * interval '1 ms')
  on conflict (name) do update set holder = $2, epoch = l.epoch + 1, expires_at = excluded.expires_at
  where l.expires_at <= clock_timestamp() returning epoch`;

const RENEW = `update read.leases set expires_at = clock_timestamp() + $4 * interval '1 ms'
  where name = $1 and holder = $2 and epoch = $3`;

const GIVE_BACK = `update read.leases set expires_at = clock_timestamp() where name = $1 and holder = $2 and epoch = $3`;

/** One row per name in `read.leases`; the row stays, so that the epoch never starts again. */
export class PostgresLease extends Lease {
  private readonly logger = new Logger('lease');
  private readonly holder = `${hostname()}/${process.pid}/${randomUUID()}`;

  constructor(
    private readonly pool: Pool,
    private readonly times: LeaseTimes = SIX_SECONDS,
  ) {
    super();
  }

  async hold(
    name: string,
    task: (signal: AbortSignal, epoch: bigint) => Promise<void>,
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      const askedAt = performance.now();
      const epoch = await this.acquire(name);
      if (epoch !== null && (await this.runHeld({ name, epoch }, askedAt, task, signal))) return;
      await pause(this.times.renewMs, signal);
    }
  }

  private async acquire(name: string): Promise<bigint | null> {
    try {
      const { rows } = await this.ask(ACQUIRE, [name, this.holder, this.times.ttlMs]);
      return rows[0] === undefined ? null : BigInt(rows[0].epoch);
    } catch (error) {
      this.logger.warn(`${name}: ${String(error)}`);
      return null;
    }
  }

  /** True when the task ended by itself while the lease was held. */
  private async runHeld(
    held: Held,
    askedAt: number,
    task: (signal: AbortSignal, epoch: bigint) => Promise<void>,
    signal: AbortSignal,
  ): Promise<boolean> {
    const lost = new AbortController();
    const onAbort = (): void => lost.abort();
    signal.addEventListener('abort', onAbort);
    const renewing = this.keepRenewing(held, askedAt, lost);
    try {
      if (!signal.aborted) await task(lost.signal, held.epoch);
      return !lost.signal.aborted;
    } catch (error) {
      this.logger.error(`${held.name}: the task failed: ${String(error)}`);
      return false;
    } finally {
      signal.removeEventListener('abort', onAbort);
      lost.abort();
      await renewing;
      await this.giveBack(held);
    }
  }

  /** Aborts before the time runs out on the database, also while an answer is awaited. */
  private async keepRenewing(held: Held, askedAt: number, lost: AbortController): Promise<void> {
    let validUntil = askedAt + this.times.ttlMs;
    const watch = setInterval(() => {
      if (performance.now() >= validUntil) lost.abort();
    }, this.times.renewMs / 8);
    while (!lost.signal.aborted) {
      await pause(this.times.renewMs, lost.signal);
      if (lost.signal.aborted) break;
      const asked = performance.now();
      const renewed = await this.renew(held);
      if (renewed === true) validUntil = asked + this.times.ttlMs;
      if (renewed === false) lost.abort();
    }
    clearInterval(watch);
  }

  /** False: somebody else holds it. Undefined: the database did not answer, the time runs on. */
  private async renew({ name, epoch }: Held): Promise<boolean | undefined> {
    try {
      return (await this.ask(RENEW, [name, this.holder, epoch, this.times.ttlMs])).rowCount === 1;
    } catch (error) {
      this.logger.warn(`${name}: ${String(error)}`);
      return undefined;
    }
  }

  private async giveBack({ name, epoch }: Held): Promise<void> {
    await this.ask(GIVE_BACK, [name, this.holder, epoch]).catch(() => undefined);
  }

  private ask(text: string, values: readonly unknown[]): Promise<QueryResult<{ epoch: bigint | string }>> {
    return boundedQuery(this.pool, this.times.renewMs, text, values);
  }
}
