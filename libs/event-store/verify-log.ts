import type { Pool } from 'pg';
import { CHAIN_START, chainHash, type ChainedEvent } from './hash-chain';

export type LogVerdict =
  | Readonly<{ sound: true; events: bigint; headHash: string }>
  | Readonly<{ sound: false; position: string; reason: string; checked: bigint }>;

type Row = ChainedEvent & Readonly<{ hash: string; command_id: string; command_index: number }>;

const PAGE = 5_000;
const SQL = `select position::text, stream, revision::text, type, schema_version::text as "schemaVersion",
    event_id::text as "eventId", log.instant_text(recorded_at) as "recordedAt", metadata, data,
    encode(hash, 'hex') as hash, command_id::text, command_index
  from log.events where log.events.position > $1 order by log.events.position limit $2`;

type Walk = { last: bigint; hash: string; recordedAt: string; revisions: Map<string, bigint> };

/** What is wrong with the event at this place of the chain; null when nothing is. */
const faultOf = (row: Row, walk: Walk): string | null => {
  if (BigInt(row.position) !== walk.last + 1n) return `position ${walk.last + 1n} is missing`;
  if (chainHash(walk.hash, row) !== row.hash) return 'the stored bytes do not give the stored hash';
  if (row.recordedAt < walk.recordedAt) return 'recorded before its predecessor';
  const revision = (walk.revisions.get(row.stream) ?? -1n) + 1n;
  if (BigInt(row.revision) !== revision) return `revision ${revision} of ${row.stream} is missing`;
  const metadata = JSON.parse(row.metadata) as { commandId?: string; commandIndex?: number };
  if (metadata.commandId !== row.command_id || metadata.commandIndex !== row.command_index)
    return 'the command id beside the event differs from the one in its metadata';
  return null;
};

const step = (row: Row, walk: Walk): void => {
  walk.last = BigInt(row.position);
  walk.hash = row.hash;
  walk.recordedAt = row.recordedAt;
  walk.revisions.set(row.stream, BigInt(row.revision));
};

/**
 * Reads every byte again and recomputes the chain: dense positions and revisions, hashes, order of time, and the head.
 * Names the first bad position. It finds edits and holes; a log rewritten whole is found by heads kept outside only.
 */
export const verifyLog = async (
  pool: Pool,
  onProgress: (position: bigint) => void = () => undefined,
): Promise<LogVerdict> => {
  const walk: Walk = { last: 0n, hash: CHAIN_START, recordedAt: '', revisions: new Map() };
  for (;;) {
    const { rows } = await pool.query<Row>({ name: 'verify-log', text: SQL, values: [walk.last, PAGE] });
    for (const row of rows) {
      const reason = faultOf(row, walk);
      if (reason !== null) return { sound: false, position: row.position, reason, checked: walk.last };
      step(row, walk);
    }
    onProgress(walk.last);
    if (rows.length < PAGE) break;
  }
  const { rows } = await pool.query<{ position: bigint; hash: string }>(
    "select position, encode(hash, 'hex') as hash from log.head",
  );
  const head = rows[0];
  if (head?.position !== walk.last || head.hash !== walk.hash)
    return {
      sound: false,
      position: String(walk.last + 1n),
      reason: 'the head does not fit the last event',
      checked: walk.last,
    };
  return { sound: true, events: walk.last, headHash: walk.hash };
};
