import type { Pool } from 'pg';
import { applicationPool, ownerPool } from '../../libs/database/pools';
import type { RecordedEvent } from '../../libs/event-store/event-store.port';
import { instant } from '../../libs/kernel/instant';
import { beginAt, moveCheckpoint, readCheckpoints, StaleConsumer } from '../../libs/projections/checkpoints';
import { ProjectionIntake } from '../../libs/projections/projection-intake';
import type { Projection } from '../../libs/projections/projection';
import { projectBatch } from '../../libs/projections/projector';
import { inTransaction } from '../../libs/projections/transaction';
import { migratedTestDatabase, type TestDatabase } from '../support/postgres-event-store';

type Row = {
  [column: string]: unknown;
  id: string;
  amount: string | null;
  day: string;
  seen_at: string;
  tags: string[];
  history: { n: number }[];
  open: boolean;
  position: string;
};

const tally: Projection<Row> = {
  name: 'tally',
  version: 1,
  table: 'tally_v1',
  columns: {
    id: 'text',
    amount: 'numeric',
    day: 'date',
    seen_at: 'timestamptz',
    tags: 'text[]',
    history: 'jsonb',
    open: 'boolean',
    position: 'bigint',
  },
  key: ['id'],
  handles: ['Counted'],
  keysOf: ({ event }) => [[(event.data as { id: string }).id]],
  fold: (row, { event, position, recordedAt }) => {
    const { id, n } = event.data as { id: string; n: number };
    return {
      id,
      amount: `${n}.50`,
      day: '2026-10-09',
      seen_at: recordedAt,
      tags: [...(row?.tags ?? []), `第 ${n}, "次"`],
      history: [...(row?.history ?? []), { n }],
      open: n % 2 === 0,
      position: position.toString(),
    };
  },
};

const event = (position: number, id: string, type = 'Counted'): RecordedEvent =>
  ({
    position: BigInt(position),
    revision: 0n,
    stream: `s-${id}`,
    recordedAt: instant('2026-10-09T01:02:03.456Z'),
    event: { type, data: { id, n: position } },
    metadata: {},
  }) as unknown as RecordedEvent;

let database: TestDatabase;
let pool: Pool;
const fence = { lease: 'projector', epoch: 1n };
beforeAll(async () => {
  database = await migratedTestDatabase();
  const owner = ownerPool(database.url);
  await owner.query(`create table read.tally_v1 (id text primary key, amount numeric(18, 2), day date, seen_at timestamptz,
    tags text[] not null, history jsonb not null, open boolean not null, position bigint not null)`);
  await owner.query("insert into read.leases values ('projector', 'me', 1, now() + interval '1 hour')");
  await owner.end();
  pool = applicationPool(database.url);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const rows = async () =>
  (await pool.query('select * from read.tally_v1 order by id')).rows as Record<string, unknown>[];

it('folds a batch into rows as events one by one would, every column type there and back', async () => {
  const events = Array.from({ length: 60 }, (_, n) => event(n + 1, `r${n % 7}`));
  await inTransaction(pool, (client) => projectBatch(client, tally, events.slice(0, 35)));
  for (const one of events.slice(35)) await inTransaction(pool, (client) => projectBatch(client, tally, [one]));
  const expected = new Map<string, Row>();
  for (const one of events) {
    const { id } = one.event.data as { id: string };
    expected.set(id, tally.fold(expected.get(id), one, [id]) as Row);
  }
  const found = await rows();
  expect(found).toHaveLength(7);
  for (const row of found) {
    const wanted = expected.get(row['id'] as string) as Row;
    expect(row).toMatchObject({ amount: wanted.amount, tags: wanted.tags, history: wanted.history, open: wanted.open });
    expect(String(row['position'])).toBe(wanted.position);
    expect((row['seen_at'] as Date).toISOString()).toBe(wanted.seen_at);
  }
});

it('REL-R8: rows and checkpoint move together or not at all', async () => {
  const intake = new ProjectionIntake(tally, pool);
  const start = await beginAt(pool, intake.name, 1);
  await intake.take([event(101, 'x')], start, fence);
  expect((await rows()).some(({ id }) => id === 'x')).toBe(true);
  const before = await rows();
  await expect(intake.take([event(102, 'y')], start, fence)).rejects.toThrow(StaleConsumer);
  await expect(intake.take([event(102, 'y')], 101n, { ...fence, epoch: 2n })).rejects.toThrow(StaleConsumer);
  expect(await rows()).toEqual(before);
  const [checkpoint] = (await readCheckpoints(pool)).filter(({ name }) => name === intake.name);
  expect(checkpoint?.position).toBe(101n);
});

it('a page without anything for it moves the checkpoint alone', async () => {
  const intake = new ProjectionIntake(tally, pool);
  await intake.take([event(103, 'z', 'Other')], 101n, fence);
  expect((await rows()).some(({ id }) => id === 'z')).toBe(false);
  await expect(moveCheckpoint(pool, intake.name, 103n, 104n, fence)).resolves.toBeUndefined();
});
