import type { Pool } from 'pg';
import { CHAIN_START, chainHash, type ChainedEvent } from './hash-chain';

export type LogVerdict =
  | Readonly<{ sound: true; events: bigint; headHash: string }>
  | Readonly<{ sound: false; position: string; reason: string; checked: bigint }>;

type Row = ChainedEvent & Readonly<{ hash: string; command_id: string; command_index: number; finer: boolean }>;
type Head = Readonly<{ headPosition: bigint; headHash: string; headRecordedAt: string }>;

const PAGE = 5_000;

/** Page and head in one statement, so in one snapshot: what is appended meanwhile is no fault. */
const SQL = `select h.position as "headPosition", encode(h.hash, 'hex') as "headHash",
    log.instant_text(h.recorded_at) as "headRecordedAt", e.*
  from log.head h left join lateral (
    select position::text, stream, revision::text, type, schema_version::text as "schemaVersion",
      event_id::text as "eventId", log.instant_text(recorded_at) as "recordedAt", metadata, data,
      encode(hash, 'hex') as hash, command_id::text, command_index,
      recorded_at <> date_trunc('milliseconds', recorded_at) as finer
    from log.events where log.events.position > $1 order by log.events.position limit $2) e on true
  order by e.position::bigint`;

type Walk = { last: bigint; hash: string; recordedAt: string; revisions: Map<string, bigint> };

/** What is wrong with the event at this place of the chain; null when nothing is. */
const faultOf = (row: Row, walk: Walk): string | null => {
  if (BigInt(row.position) !== walk.last + 1n) return `position ${walk.last + 1n} is missing`;
  if (chainHash(walk.hash, row) !== row.hash) return 'the stored bytes do not give the stored hash';
  if (row.finer) return 'the recorded time is finer than a millisecond, which no hash covers';
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

/** Positions are dense, so the first bad one is the next, also where that event is missing. */
const unsound = ({ last }: Walk, reason: string): LogVerdict => ({
  sound: false,
  position: String(last + 1n),
  reason,
  checked: last,
});

/** The head of a log without events has no time yet. */
const fits = (head: Head | undefined, { last, hash, recordedAt }: Walk): boolean =>
  head?.headPosition === last && head.headHash === hash && (last === 0n || head.headRecordedAt === recordedAt);

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
    const { rows } = await pool.query<Head & (Row | { position: null })>({
      name: 'verify-log',
      text: SQL,
      values: [walk.last, PAGE],
    });
    const page = rows.filter((row): row is Head & Row => row.position !== null);
    for (const row of page) {
      const reason = faultOf(row, walk);
      if (reason !== null) return unsound(walk, reason);
      step(row, walk);
    }
    onProgress(walk.last);
    if (page.length === PAGE) continue;
    if (!fits(rows[0], walk)) return unsound(walk, 'the head does not fit the last event');
    return { sound: true, events: walk.last, headHash: walk.hash };
  }
};
