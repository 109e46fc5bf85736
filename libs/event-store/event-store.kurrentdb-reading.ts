import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  StreamNotFoundError,
  streamNameFilter,
  type AllStreamResolvedEvent,
  type KurrentDBClient,
  type ReadPosition,
  type ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import { storedRecordOf, type StoredRecord } from './event-store.kurrentdb-record';
import type { ReadOptions } from './event-store.port';

/** Leaves out what the server keeps for itself: its streams begin with a dollar sign. */
export const WITHOUT_SYSTEM_STREAMS = streamNameFilter({ regex: '^[^$]' });

const READ_DEADLINE_MS = 60_000;

/** Ends the wait, not the work: the client's reading knows no deadline of its own (REL-R29). */
export const withinDeadline = async <T>(work: Promise<T>, ms: number, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const collect = async (events: AsyncIterable<ResolvedEvent | AllStreamResolvedEvent>): Promise<StoredRecord[]> => {
  const records: StoredRecord[] = [];
  for await (const event of events) records.push(storedRecordOf(event));
  return records;
};

const read = (events: AsyncIterable<ResolvedEvent | AllStreamResolvedEvent>, what: string): Promise<StoredRecord[]> =>
  withinDeadline(collect(events), READ_DEADLINE_MS, `reading ${what}`);

/** The server counts from a revision, itself included. */
export const readStreamRecords = async (
  client: KurrentDBClient,
  stream: string,
  { after, limit, direction = FORWARDS }: ReadOptions,
): Promise<StoredRecord[]> => {
  const backwards = direction === BACKWARDS;
  if (limit === 0 || (backwards && after !== undefined && after <= 0n)) return [];
  const step = backwards ? -1n : 1n;
  const fromRevision = after !== undefined ? after + step : backwards ? END : START;
  const most = limit === undefined ? {} : { maxCount: limit };
  try {
    return await read(client.readStream(stream, { fromRevision, direction, requiresLeader: true, ...most }), stream);
  } catch (error) {
    if (error instanceof StreamNotFoundError) return [];
    throw error;
  }
};

export const positionOf = (position: bigint): ReadPosition =>
  position > 0n ? { commit: position, prepare: position } : START;

/** Forwards the server counts the named position in, backwards it does not; one more is asked for and cut off. */
export const readAllRecords = async (
  client: KurrentDBClient,
  { after, limit = 1_000, direction = FORWARDS }: ReadOptions,
): Promise<StoredRecord[]> => {
  const backwards = direction === BACKWARDS;
  if (limit === 0 || (backwards && after !== undefined && after <= 0n)) return [];
  const fromPosition: ReadPosition = after !== undefined ? positionOf(after) : backwards ? END : START;
  const asked = { fromPosition, direction, maxCount: limit + 1, requiresLeader: true, filter: WITHOUT_SYSTEM_STREAMS };
  const records = await read(client.readAll(asked), '$all');
  const isBeyond = ({ position }: StoredRecord): boolean =>
    after === undefined || (backwards ? position < after : position > after);
  return records.filter(isBeyond).slice(0, limit);
};
