import {
  BACKWARDS,
  END,
  FORWARDS,
  START,
  KurrentDBClient,
  StreamNotFoundError,
  streamNameFilter,
  UnavailableError,
  type AllStreamResolvedEvent,
  type ReadPosition,
  type ReadRevision,
  type ResolvedEvent,
} from '@kurrent/kurrentdb-client';
import { storedRecordOf, type StoredRecord } from './event-store.kurrentdb-record';
import type { ReadOptions } from './event-store.port';

/** Leaves out what the server keeps for itself: its streams begin with a dollar sign. */
export const WITHOUT_SYSTEM_STREAMS = streamNameFilter({ regex: '^[^$]' });

const READ_DEADLINE_MS = 60_000;

/** The server did not answer in time; whether it will do what was asked is unknown. */
class NoAnswer extends Error {}

/** Ends the wait, not the work: the client's reading knows no deadline of its own (REL-R29). */
export const withinDeadline = async <T>(work: Promise<T>, ms: number, what: string): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`${what}: no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

export const positionOf = (position: bigint): ReadPosition =>
  position > 0n ? { commit: position, prepare: position } : START;

type Events = AsyncIterable<ResolvedEvent | AllStreamResolvedEvent>;

const collect = async (events: Events): Promise<StoredRecord[]> => {
  const records: StoredRecord[] = [];
  for await (const event of events) records.push(storedRecordOf(event));
  return records;
};

/**
 * Reads with a client of its own. The client reads through a native part that, having found no server in its first
 * attempts, never looks again; so a client that found none is replaced. Appends and subscriptions are not touched.
 */
export class KurrentDbReader {
  private client: KurrentDBClient | null = null;

  constructor(private readonly connectionString: string) {}

  /** The server counts from a revision, itself included. */
  async readStream(stream: string, { after, limit, direction = FORWARDS }: ReadOptions): Promise<StoredRecord[]> {
    const backwards = direction === BACKWARDS;
    if (limit === 0 || (backwards && after !== undefined && after <= 0n)) return [];
    const step = backwards ? -1n : 1n;
    const fromRevision: ReadRevision = after !== undefined ? after + step : backwards ? END : START;
    const asked = { fromRevision, direction, requiresLeader: true, maxCount: limit ?? Number.MAX_SAFE_INTEGER };
    try {
      return await this.read((client) => client.readStream(stream, asked), stream);
    } catch (error) {
      if (error instanceof StreamNotFoundError) return [];
      throw error;
    }
  }

  /** Forwards the server counts the named position in, backwards it does not; one more is asked for and cut off. */
  async readAll({ after, limit = 1_000, direction = FORWARDS }: ReadOptions): Promise<StoredRecord[]> {
    const backwards = direction === BACKWARDS;
    if (limit === 0 || (backwards && after !== undefined && after <= 0n)) return [];
    const fromPosition: ReadPosition = after !== undefined ? positionOf(after) : backwards ? END : START;
    const filter = WITHOUT_SYSTEM_STREAMS;
    const asked = { fromPosition, direction, maxCount: limit + 1, requiresLeader: true, filter };
    const records = await this.read((client) => client.readAll(asked), '$all');
    const isBeyond = ({ position }: StoredRecord): boolean =>
      after === undefined || (backwards ? position < after : position > after);
    return records.filter(isBeyond).slice(0, limit);
  }

  async close(): Promise<void> {
    await this.client?.dispose();
  }

  private async read(ask: (client: KurrentDBClient) => Events, what: string): Promise<StoredRecord[]> {
    const client = (this.client ??= KurrentDBClient.connectionString(this.connectionString));
    try {
      return await withinDeadline(collect(ask(client)), READ_DEADLINE_MS, `reading ${what}`);
    } catch (error) {
      const isLost = error instanceof UnavailableError || error instanceof NoAnswer;
      if (isLost && this.client === client) this.client = null;
      throw error;
    }
  }
}
