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

/** Moves from exactly `from` to `to` under the lease's epoch, in the caller's transaction; else `StaleConsumer`. */
export const moveCheckpoint = async (
  client: Pool | PoolClient,
  name: string,
  from: bigint,
  to: bigint,
  { lease, epoch }: Fence,
): Promise<void> => {
  const { rowCount } = await client.query({
    name: 'move-checkpoint',
    text: `update read.checkpoints set position = $3, moved_at = now(), stopped_at = null, stopped_by = null
      where name = $1 and position = $2 and exists (select 1 from read.leases where name = $4 and epoch = $5)`,
    values: [name, from, to, lease, epoch],
  });
  if (rowCount !== 1) throw new StaleConsumer(name);
};

/** Notes that the consumer stands still before this event; shown in health until it moves again. */
export const markStopped = async (pool: Pool, name: string, at: bigint, error: string): Promise<void> => {
  await pool.query('update read.checkpoints set stopped_at = $2, stopped_by = $3 where name = $1', [
    name,
    at,
    error.slice(0, 500),
  ]);
};
