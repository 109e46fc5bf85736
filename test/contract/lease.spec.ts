import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { applicationPool, ownerPool } from '../../libs/database/pools';
import { PostgresLease } from '../../libs/process-runtime/lease.postgres';
import { migratedTestDatabase, type TestDatabase } from '../support/postgres-event-store';

Logger.overrideLogger(false);

/** Short times, so that a loss is seen within the test; the shape is the one of the six seconds in production. */
const times = { ttlMs: 900, renewMs: 150 };
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
};
/** A task that stays until its signal. */
const staying = (onStart: (epoch: bigint, signal: AbortSignal) => void) => (signal: AbortSignal, epoch: bigint) => {
  onStart(epoch, signal);
  return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
};

describe('a lease in PostgreSQL', () => {
  let database: TestDatabase;
  let pool: Pool;
  let owner: Pool;
  let stop: AbortController;

  beforeAll(async () => {
    database = await migratedTestDatabase();
    pool = applicationPool(database.url);
    owner = ownerPool(database.url);
  });
  afterAll(async () => {
    await Promise.all([pool.end(), owner.end()]);
    await database.drop();
  });
  beforeEach(async () => {
    stop = new AbortController();
    await owner.query('delete from read.leases');
  });
  afterEach(() => stop.abort());

  const lease = (): PostgresLease => new PostgresLease(pool, times);
  const epochOf = async (name: string): Promise<bigint> =>
    BigInt(
      (await owner.query<{ epoch: string }>('select epoch from read.leases where name = $1', [name])).rows[0]?.epoch ??
        0,
    );

  it('REL-R31: is held by one at a time, and taken over with a greater epoch when it is given back', async () => {
    const log: string[] = [];
    const first = new AbortController();
    const one = lease().hold(
      'a',
      staying((epoch) => log.push(`one ${epoch}`)),
      first.signal,
    );
    await until(() => log.length === 1);
    const two = lease().hold(
      'a',
      staying((epoch) => log.push(`two ${epoch}`)),
      stop.signal,
    );
    await new Promise((resolve) => setTimeout(resolve, 3 * times.renewMs));
    expect(log).toEqual(['one 1']);
    first.abort();
    await one;
    await until(() => log.length === 2);
    expect(log).toEqual(['one 1', 'two 2']);
    stop.abort();
    await two;
  });

  it('is renewed as long as it is held', async () => {
    let lost = false;
    const holding = lease().hold(
      'a',
      staying((_, signal) => signal.addEventListener('abort', () => (lost = true))),
      stop.signal,
    );
    await new Promise((resolve) => setTimeout(resolve, 2.5 * times.ttlMs));
    expect(lost).toBe(false);
    expect(await epochOf('a')).toBe(1n);
    stop.abort();
    await holding;
  });

  it('REL-R31: aborts the task when somebody else has it, and seeks it again', async () => {
    const epochs: bigint[] = [];
    const signals: AbortSignal[] = [];
    const note = (epoch: bigint, signal: AbortSignal): void => {
      epochs.push(epoch);
      signals.push(signal);
    };
    const patient = new PostgresLease(pool, { ...times, ttlMs: 600_000 });
    const holding = patient.hold('a', staying(note), stop.signal);
    await until(() => epochs.length === 1);
    await owner.query(
      "update read.leases set holder = 'thief', epoch = 7, expires_at = clock_timestamp() + interval '400 ms'",
    );
    await until(() => signals[0]?.aborted === true);
    await until(() => epochs.length === 2);
    expect(epochs).toEqual([1n, 8n]);
    stop.abort();
    await holding;
  });

  it('REL-R31: aborts the task before the lease runs out when the database does not answer', async () => {
    const silent = applicationPool(database.url, { max: 1 });
    let signal: AbortSignal | undefined;
    let abortedAt = 0;
    const noteEnd = (given: AbortSignal): void => {
      signal = given;
      given.addEventListener('abort', () => (abortedAt = Date.now()));
    };
    const task = staying((_, given) => noteEnd(given));
    const holding = new PostgresLease(silent, times).hold('a', task, stop.signal);
    await until(() => signal !== undefined);
    const blocking = await silent.connect();
    await until(() => signal?.aborted === true);
    const { rows } = await owner.query<{ end: Date }>('select expires_at as "end" from read.leases');
    // both read the clock of this machine; a busy one may run the watch late, but never by a renewal
    expect(abortedAt - (rows[0]?.end.getTime() ?? 0)).toBeLessThan(1_000);
    blocking.release();
    stop.abort();
    await holding;
    await silent.end();
  });

  it('begins a failed task again, with a new epoch', async () => {
    const epochs: bigint[] = [];
    const failing = (_: AbortSignal, epoch: bigint): Promise<void> => {
      epochs.push(epoch);
      return epochs.length < 3 ? Promise.reject(new Error('broken')) : Promise.resolve();
    };
    await lease().hold('a', failing, stop.signal);
    expect(epochs).toEqual([1n, 2n, 3n]);
  });

  it('ends by itself with a task that ends, and at once when it is not wanted any more', async () => {
    let runs = 0;
    const count = (): Promise<void> => Promise.resolve(void (runs += 1));
    await lease().hold('a', count, stop.signal);
    stop.abort();
    await lease().hold('a', count, stop.signal);
    expect(runs).toBe(1);
  });

  it('keeps names apart', async () => {
    const names: string[] = [];
    const one = lease();
    const holding = ['a', 'b'].map((name) =>
      one.hold(
        name,
        staying(() => names.push(name)),
        stop.signal,
      ),
    );
    await until(() => names.length === 2);
    expect(names.sort()).toEqual(['a', 'b']);
    stop.abort();
    await Promise.all(holding);
  });
});
