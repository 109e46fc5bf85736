import type { Pool, PoolClient } from 'pg';
import { LOG_START, type EventStore } from '../event-store/event-store.port';
import { checkpointName, type AnyProjection } from './projection';
import { projectBatch } from './projector';
import { inTransaction } from './transaction';

const PAGE = 20_000;

const foldUntil = async (
  client: PoolClient,
  store: EventStore,
  projection: AnyProjection,
  table: string,
  after: bigint,
  until: bigint,
  onProgress: (position: bigint) => void,
): Promise<bigint> => {
  let position = after;
  while (position < until) {
    const page = (await store.readAll({ after: position, limit: PAGE })).filter((event) => event.position <= until);
    if (page.length === 0) break;
    await projectBatch(client, projection, page, table);
    position = page.at(-1)?.position ?? until;
    onProgress(position);
  }
  return position;
};

const livePosition = async (client: PoolClient, projection: AnyProjection, lock = ''): Promise<bigint> => {
  const sql = `select position from read.checkpoints where name = $1 ${lock}`;
  const { rows } = await client.query<{ position: bigint }>(sql, [checkpointName(projection)]);
  return rows[0]?.position ?? LOG_START;
};

/**
 * Blue/green: folds the log into a table beside the one in use, then swaps them in one transaction at exactly the
 * position of the live checkpoint. Readers see the old rows until the swap and never a half-built model. Needs the
 * owner's pool. Returns the position at which the swap took place.
 */
export const rebuild = async (
  owner: Pool,
  store: EventStore,
  projection: AnyProjection,
  onProgress: (position: bigint) => void = () => undefined,
): Promise<bigint> => {
  const next = `${projection.table}__rebuilt`; // no index of any table is called like that
  await owner.query(`drop table if exists read."${next}"`);
  await owner.query(`create table read."${next}" (like read."${projection.table}" including all)`);
  const built = await inTransaction(owner, async (client) =>
    foldUntil(client, store, projection, next, LOG_START, await livePosition(client, projection), onProgress),
  );
  await owner.query(`analyze read."${next}"`); // a table without statistics sorts where it should read an index
  return inTransaction(owner, async (client) => {
    const live = await livePosition(client, projection, 'for update');
    await foldUntil(client, store, projection, next, built, live, onProgress);
    await client.query(`drop table read."${projection.table}"`);
    await client.query(`alter table read."${next}" rename to "${projection.table}"`);
    return live;
  });
};
