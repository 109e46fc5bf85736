import type { Pool, PoolClient } from 'pg';
import { LOG_START } from '../event-store/event-store.port';

/** Another owner moved this consumer's checkpoint, or the lease is lost: nothing was written. */
export class StaleConsumer extends Error {
  constructor(name: string) {
    super(`${name} was moved by another owner`);
    this.name = 'StaleConsumer';
  }
}

export type Checkpoint = Readonly<{
  name: string;
  version: number;
  position: bigint;
  stoppedAt: bigint | null;
  stoppedBy: string | null;
}>;
export type Fence = Readonly<{ lease: string; epoch: bigint }>;
/** One consumer has handled everything after `from` up to `to`. */
export type CheckpointMove = Readonly<{ name: string; from: bigint; to: bigint; fence: Fence }>;

const COLUMNS = 'name, version, position, stopped_at as "stoppedAt", stopped_by as "stoppedBy"';

export const readCheckpoints = async (pool: Pool): Promise<Checkpoint[]> => {
  const { rows } = await pool.query<Checkpoint>({
    name: 'checkpoints',
    text: `select ${COLUMNS} from read.checkpoints`,
  });
  return rows;
};

/** The position of a consumer; begins it at `start` when it is new. */
export const beginAt = async (pool: Pool, name: string, version: number, start = LOG_START): Promise<bigint> => {
  await pool.query(
    'insert into read.checkpoints (name, version, position) values ($1, $2, $3) on conflict (name) do nothing',
    [name, version, start],
  );
  const { rows } = await pool.query<{ position: bigint }>('select position from read.checkpoints where name = $1', [
    name,
  ]);
  return rows[0]?.position ?? start;
};

const move = (lock: 'for update of c' | 'for update of c skip locked'): string => `with m as (
    select c.name, w.after, w.lease, w.epoch
    from unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::bigint[])
      as w(name, before, after, lease, epoch)
    join read.checkpoints c on c.name = w.name and c.position = w.before ${lock})
  update read.checkpoints as c set position = m.after, moved_at = now(), stopped_at = null, stopped_by = null
  from m
  where c.name = m.name and exists (select 1 from read.leases l where l.name = m.lease and l.epoch = m.epoch)
  returning c.name`;
const MOVE = { name: 'move-checkpoint', text: move('for update of c') };
const MOVE_FREE = { name: 'move-free-checkpoints', text: move('for update of c skip locked') };

const namesMoved = async (
  client: Pool | PoolClient,
  statement: Readonly<{ name: string; text: string }>,
  moves: readonly CheckpointMove[],
): Promise<ReadonlySet<string>> => {
  const values = [
    moves.map(({ name }) => name),
    moves.map(({ from }) => from),
    moves.map(({ to }) => to),
    moves.map(({ fence }) => fence.lease),
    moves.map(({ fence }) => fence.epoch),
  ];
  const { rows } = await client.query<{ name: string }>({ ...statement, values });
  return new Set(rows.map(({ name }) => name));
};

/**
 * Moves each from exactly `from` to `to` under its lease's epoch, in the caller's transaction. Answers which were
 * moved; the others were not where they should be, or are locked by a rebuild: it waits for nobody.
 */
export const moveFreeCheckpoints = (
  client: Pool | PoolClient,
  moves: readonly CheckpointMove[],
): Promise<ReadonlySet<string>> => namesMoved(client, MOVE_FREE, moves);

/** Moves one, as soon as it is not locked; throws `StaleConsumer` when it was not where it should be. */
export const moveCheckpoint = async (client: Pool | PoolClient, one: CheckpointMove): Promise<void> => {
  if (!(await namesMoved(client, MOVE, [one])).has(one.name)) throw new StaleConsumer(one.name);
};

/** Notes that the consumer stands still before this event; shown in health until it moves again. */
export const markStopped = async (pool: Pool, name: string, at: bigint, error: string): Promise<void> => {
  await pool.query('update read.checkpoints set stopped_at = $2, stopped_by = $3 where name = $1', [
    name,
    at,
    error.slice(0, 500),
  ]);
};
