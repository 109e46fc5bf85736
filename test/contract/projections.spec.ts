import type { Pool } from 'pg';
import { applicationPool, ownerPool } from '../../libs/database/pools';
import type { RecordedEvent } from '../../libs/event-store/event-store.port';
import { instant } from '../../libs/kernel/instant';
import { CheckpointMoves } from '../../libs/projections/checkpoint-moves';
import { beginAt, moveCheckpoint, readCheckpoints, StaleConsumer } from '../../libs/projections/checkpoints';
import { JointWrites } from '../../libs/projections/joint-writes';
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

const tallyIntake = () => new ProjectionIntake(tally, new CheckpointMoves(pool).move, new JointWrites(pool));

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
  const intake = tallyIntake();
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
  const intake = tallyIntake();
  await intake.take([event(103, 'z', 'Other')], 101n, fence);
  expect((await rows()).some(({ id }) => id === 'z')).toBe(false);
  await expect(moveCheckpoint(pool, { name: intake.name, from: 103n, to: 104n, fence })).resolves.toBeUndefined();
});

describe('projections that write at the same moment', () => {
  const notes = (name: string, fails = false): Projection<Row> => ({
    ...tally,
    name,
    fold: (row, one, key) => {
      if (fails) throw new Error('poisoned');
      return tally.fold(row, one, key);
    },
  });
  const begin = async (writes: JointWrites, ...all: readonly Projection<Row>[]) => {
    const moves = new CheckpointMoves(pool);
    const intakes = all.map((one) => new ProjectionIntake(one, moves.move, writes));
    for (const { name } of intakes) await beginAt(pool, name, 1, 200n);
    return intakes;
  };
  const transactions = async (): Promise<number> => {
    const { rows: found } = await pool.query<{ xmin: string }>(
      "select distinct xmin::text from read.tally_v1 where id ~ '^j'",
    );
    return found.length;
  };
  const positionOf = async (name: string) =>
    (await readCheckpoints(pool)).find((checkpoint) => checkpoint.name === name)?.position;

  it('share one transaction with their checkpoints', async () => {
    const [one, two] = await begin(new JointWrites(pool), notes('joint-1'), notes('joint-2'));
    await Promise.all([one?.take([event(201, 'j1')], 200n, fence), two?.take([event(201, 'j2')], 200n, fence)]);
    expect((await rows()).filter(({ id }) => String(id).startsWith('j'))).toHaveLength(2);
    expect(await transactions()).toBe(1);
    expect([await positionOf('joint-1@1'), await positionOf('joint-2@1')]).toEqual([201n, 201n]);
  });

  it('REL-R12: one of them is poisoned: it stays where it was, the others go on', async () => {
    const [sound, poisoned] = await begin(new JointWrites(pool), notes('sound'), notes('poisoned', true));
    const [first, second] = await Promise.allSettled([
      sound?.take([event(201, 's1')], 200n, fence),
      poisoned?.take([event(201, 'p1')], 200n, fence),
    ]);
    expect([first.status, second]).toMatchObject(['fulfilled', { reason: new Error('poisoned') }]);
    expect((await rows()).map(({ id }) => id)).toEqual(expect.arrayContaining(['s1']));
    expect((await rows()).map(({ id }) => id)).not.toContain('p1');
    expect([await positionOf('sound@1'), await positionOf('poisoned@1')]).toEqual([201n, 200n]);
  });

  it('REL-R8: one of them was moved by another owner: it alone is refused', async () => {
    const [mine, lost] = await begin(new JointWrites(pool), notes('mine'), notes('lost'));
    await moveCheckpoint(pool, { name: 'lost@1', from: 200n, to: 205n, fence });
    const [first, second] = await Promise.allSettled([
      mine?.take([event(201, 'm1')], 200n, fence),
      lost?.take([event(201, 'l1')], 200n, fence),
    ]);
    expect([first.status, second]).toMatchObject(['fulfilled', { reason: expect.any(StaleConsumer) }]);
    expect((await rows()).map(({ id }) => id)).not.toContain('l1');
  });

  it('a rebuild that holds the checkpoint of one of them holds up nobody else', async () => {
    const [free, held] = await begin(new JointWrites(pool), notes('free'), notes('held'));
    const rebuilding = await pool.connect();
    await rebuilding.query("begin; select 1 from read.checkpoints where name = 'held@1' for update");
    const waiting = held?.take([event(201, 'h1')], 200n, fence);
    await free?.take([event(201, 'f1')], 200n, fence);
    expect((await rows()).map(({ id }) => id)).not.toContain('h1');
    await rebuilding.query('commit');
    rebuilding.release();
    await waiting;
    expect(await positionOf('held@1')).toBe(201n);
  });
});
