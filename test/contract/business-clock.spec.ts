import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { applicationPool, ownerPool } from '../../libs/database/pools';
import { instant, msOf, plusMs } from '../../libs/kernel/instant';
import { StoredClock } from '../../libs/process-runtime/business-clock.postgres';
import { migratedTestDatabase, type TestDatabase } from '../support/postgres-event-store';

Logger.overrideLogger(false);

const START = instant('2030-09-14T02:10:00Z');
const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('the stored business clock', () => {
  let database: TestDatabase;
  let pool: Pool;
  let owner: Pool;
  let clocks: StoredClock[] = [];

  beforeAll(async () => {
    database = await migratedTestDatabase();
    pool = applicationPool(database.url);
    owner = ownerPool(database.url);
  });
  afterAll(async () => {
    await Promise.all([pool.end(), owner.end()]);
    await database.drop();
  });
  beforeEach(() => owner.query('delete from log.business_clock'));
  afterEach(async () => {
    await Promise.all(clocks.map((clock) => clock.stop()));
    clocks = [];
  });

  const started = async (): Promise<StoredClock> => {
    const clock = new StoredClock(pool, database.url);
    await clock.start();
    clocks.push(clock);
    return clock;
  };
  const databaseNow = async (): Promise<number> => {
    const { rows } = await owner.query<{ now: Date }>('select log.business_now() as now');
    return rows[0]?.now.getTime() ?? Number.NaN;
  };

  it('REL-R21: without a row shows the clock of the database', async () => {
    const clock = await started();
    const [before, shown, afterwards] = [await databaseNow(), msOf(clock.now()), await databaseNow()];
    expect(shown).toBeGreaterThanOrEqual(before - 25);
    expect(shown).toBeLessThanOrEqual(afterwards + 25);
    expect(clock.setting()).toMatchObject({ epoch: 0n, scale: 1, settled: true });
    expect(clock.steady()).toBe(true);
  });

  it('shows nothing before it was started', () => {
    expect(() => new StoredClock(pool, database.url).now()).toThrow('not started');
  });

  it('stands where it is set, in the database and in every process', async () => {
    const [one, two] = [await started(), await started()];
    await one.set({ at: START, scale: 0, settled: true });
    await until(() => two.setting().epoch === 1n);
    expect([one.now(), two.now(), await databaseNow()]).toEqual([START, START, msOf(START)]);
  });

  it('runs at its scale, as the database does', async () => {
    const clock = await started();
    await clock.set({ at: START, scale: 1_000, settled: true });
    const before = await databaseNow();
    const shown = msOf(clock.now());
    const afterwards = await databaseNow();
    expect(shown).toBeGreaterThanOrEqual(before - 25_000);
    expect(shown).toBeLessThanOrEqual(afterwards + 25_000);
    expect(before).toBeGreaterThanOrEqual(msOf(START));
  });

  it('goes on from where it is when only its speed changes, and never back', async () => {
    const clock = await started();
    await clock.set({ at: START, scale: 86_400, settled: true });
    await until(() => clock.now() > plusMs(START, 3_600_000));
    const fast = await databaseNow();
    const { anchorBusiness } = await clock.set({ scale: 0, settled: false });
    expect(msOf(anchorBusiness)).toBeGreaterThanOrEqual(fast);
    expect(clock.now()).toBe(anchorBusiness);
    expect(await databaseNow()).toBe(msOf(anchorBusiness));
  });

  it('refuses to go back, and changes nothing then', async () => {
    const clock = await started();
    await clock.set({ at: START, scale: 0, settled: true });
    await expect(clock.set({ at: plusMs(START, -1), scale: 0, settled: true })).rejects.toMatchObject({
      why: 'would go back',
    });
    expect(clock.setting().epoch).toBe(1n);
    await clock.set({ at: START, scale: 0, settled: true });
    expect(clock.now()).toBe(START);
  });

  it('begins no earlier than the last recorded event', async () => {
    const clock = await started();
    await owner.query('begin');
    await owner.query('update log.head set recorded_at = $1', [START]);
    await owner.query('commit');
    await expect(clock.set({ at: plusMs(START, -1), scale: 1, settled: true })).rejects.toMatchObject({
      why: 'would go back',
    });
    await clock.set({ at: START, scale: 0, settled: true });
    expect(clock.now()).toBe(START);
    await owner.query("update log.head set recorded_at = '0001-01-01T00:00:00Z'");
  });

  it('is changed by one at a time: the epoch that was read must still be the present one', async () => {
    const [one, two] = [await started(), await started()];
    await one.set({ at: START, scale: 0, settled: true });
    await expect(two.set({ scale: 1, settled: true, since: 0n })).rejects.toMatchObject({ why: 'changed meanwhile' });
    const changes = await Promise.allSettled(
      [one, two].map((clock) => clock.set({ at: plusMs(START, 1_000), scale: 0, settled: true, since: 1n })),
    );
    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('tells its listeners of every epoch once, whoever set it', async () => {
    const [one, two] = [await started(), await started()];
    const epochs: bigint[] = [];
    const stopListening = two.onChange(({ epoch }) => epochs.push(epoch));
    await one.set({ at: START, scale: 0, settled: true });
    await until(() => epochs.length === 1);
    await two.set({ scale: 1, settled: true });
    await until(() => epochs.length === 2);
    stopListening();
    await one.set({ scale: 2, settled: true });
    await until(() => two.scale() === 2);
    expect(epochs).toEqual([1n, 2n]);
  });

  it('REL-R10: learns of a new epoch without a notification too', async () => {
    const clock = await started();
    await owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen business_clock'",
    );
    await owner.query('insert into log.business_clock values (true, 1, clock_timestamp(), $1, 0, true)', [START]);
    await until(() => clock.now() === START);
    const later = await started();
    await later.set({ at: plusMs(START, 5_000), scale: 0, settled: true });
    await until(() => clock.now() === plusMs(START, 5_000));
  });

  it('is not steady while it is being stepped', async () => {
    const clock = await started();
    await clock.set({ at: START, scale: 0, settled: false });
    expect(clock.steady()).toBe(false);
    await clock.set({ scale: 1, settled: true });
    expect(clock.steady()).toBe(true);
  });

  it('REL-N12: does not follow a wall clock that is set on this machine, and is not steady then', async () => {
    const clock = await started();
    const before = clock.now();
    const wall = jest.spyOn(Date, 'now').mockReturnValue(msOf(before) + 365 * 86_400_000);
    try {
      expect(msOf(clock.now()) - msOf(before)).toBeLessThan(60_000);
      expect(clock.skewMs()).toBeGreaterThan(86_400_000);
      expect(clock.steady()).toBe(false);
    } finally {
      wall.mockRestore();
    }
    expect(clock.steady()).toBe(true);
  });
});
