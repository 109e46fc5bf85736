import type { Pool } from 'pg';
import { canonicalJson } from '../kernel/canonical-json';
import type { AnyFact } from '../kernel/decider';
import { AppendQueue } from './append-queue';
import {
  CommandAlreadyRecorded,
  ConcurrencyConflict,
  EventStore,
  type EventToAppend,
  type Follower,
  type LogHead,
  type ReadOptions,
  type RecordedEvent,
} from './event-store.port';
import type { EventTypes } from './event-types';
import { followByPosition } from './follow-by-position';
import { COLUMNS, recordedEventOf, type EventRow } from './postgres-event-row';
import type { LogWakeup } from './postgres-log-wakeup';

type Entry = Readonly<{ stream: string; expected: bigint; events: readonly EventToAppend[] }>;
type Outcome =
  | Readonly<{ outcome: 'appended'; events: readonly RecordedEvent[] }>
  | Readonly<{ outcome: 'conflict'; actual: bigint }>
  | Readonly<{ outcome: 'repeated' }>;
type OutcomeRow = Readonly<{
  entry: number;
  outcome: 'appended' | 'conflict' | 'repeated';
  actual_revision: bigint | null;
  event_no: number;
  position: bigint;
  revision: bigint;
  recorded_at: string;
  hash: string;
}>;

const APPEND = `select * from log.append_batch($1::text[], $2::bigint[], $3::int[], $4::uuid[], $5::uuid[], $6::int[],
  $7::text[], $8::int[], $9::text[], $10::text[])`;

/** The log in PostgreSQL: dense positions in commit order, a hash chain, one round trip per batch of commands. */
export class PostgresEventStore extends EventStore {
  private readonly queue = new AppendQueue<Entry, Outcome>((entries) => this.appendBatch(entries));

  constructor(
    private readonly pool: Pool,
    private readonly eventTypes: EventTypes,
    private readonly wakeup: LogWakeup,
  ) {
    super();
  }

  async append(stream: string, expected: bigint, events: readonly EventToAppend[]): Promise<readonly RecordedEvent[]> {
    if (events.length === 0) throw new Error('nothing to append');
    const outcome = await this.queue.push(stream, { stream, expected, events });
    if (outcome.outcome === 'conflict') throw new ConcurrencyConflict(stream, expected, outcome.actual);
    if (outcome.outcome === 'repeated') throw new CommandAlreadyRecorded(events[0]?.metadata.commandId ?? '');
    return outcome.events;
  }

  async readStream<E extends AnyFact>(stream: string, options: ReadOptions = {}): Promise<RecordedEvent<E>[]> {
    const backwards = options.direction === 'backwards';
    const sql = `select ${COLUMNS} from log.events where stream = $1 and ($2::bigint is null or revision ${backwards ? '<' : '>'} $2)
      order by revision ${backwards ? 'desc' : 'asc'} limit $3`;
    const name = `read-stream-${backwards ? 'backwards' : 'forwards'}`;
    return this.read<E>(name, sql, [stream, options.after ?? null, options.limit ?? null]);
  }

  async readAll(options: ReadOptions = {}): Promise<RecordedEvent[]> {
    const backwards = options.direction === 'backwards';
    const sql = `select ${COLUMNS} from log.events where ($1::bigint is null or position ${backwards ? '<' : '>'} $1)
      order by position ${backwards ? 'desc' : 'asc'} limit $2`;
    const name = `read-all-${backwards ? 'backwards' : 'forwards'}`;
    return this.read(name, sql, [options.after ?? null, options.limit ?? 1_000]);
  }

  async readCommand(commandId: string): Promise<RecordedEvent[]> {
    const sql = `select ${COLUMNS} from log.events where command_id = $1 order by command_index`;
    return this.read('read-command', sql, [commandId]);
  }

  async head(): Promise<LogHead> {
    const sql = `select position, encode(hash, 'hex') as hash, case when position > 0
      then log.instant_text(recorded_at) end as "recordedAt" from log.head`;
    const { rows } = await this.pool.query<LogHead>({ name: 'log-head', text: sql });
    return rows[0] ?? { position: 0n, recordedAt: null, hash: null };
  }

  follow(after: bigint, follower: Follower, signal: AbortSignal): Promise<void> {
    return followByPosition(this, this.wakeup, after, follower, signal);
  }

  private async read<E extends AnyFact>(name: string, text: string, values: unknown[]): Promise<RecordedEvent<E>[]> {
    const { rows } = await this.pool.query<EventRow>({ name, text, values });
    return rows.map((row) => recordedEventOf(row, this.eventTypes) as RecordedEvent<E>);
  }

  private async appendBatch(entries: readonly Entry[]): Promise<Outcome[]> {
    const all = entries.flatMap(({ events }) => events);
    let first = 1;
    const firsts = entries.map(({ events }) => (first += events.length) - events.length);
    const values = [
      entries.map(({ stream }) => stream),
      entries.map(({ expected }) => expected),
      firsts,
      all.map(({ id }) => id),
      all.map(({ metadata }) => metadata.commandId),
      all.map(({ metadata }) => metadata.commandIndex),
      all.map(({ type }) => type),
      all.map(({ schemaVersion }) => schemaVersion),
      all.map(({ metadata }) => canonicalJson(metadata)),
      all.map(({ data }) => canonicalJson(data)),
    ];
    const { rows } = await this.pool.query<OutcomeRow>({ name: 'append-batch', text: APPEND, values });
    this.wakeup.wake();
    return entries.map((entry, n) =>
      this.outcomeOf(
        entry,
        rows.filter((row) => row.entry === n + 1),
        all,
      ),
    );
  }

  private outcomeOf({ stream }: Entry, rows: readonly OutcomeRow[], all: readonly EventToAppend[]): Outcome {
    const [first] = rows;
    if (first === undefined) throw new Error(`no outcome for ${stream}`);
    if (first.outcome === 'repeated') return { outcome: 'repeated' };
    if (first.outcome === 'conflict') return { outcome: 'conflict', actual: first.actual_revision ?? -1n };
    const events = rows.map((row) => recordedOf(stream, row, all[row.event_no - 1] as EventToAppend));
    return { outcome: 'appended', events };
  }
}

const recordedOf = (stream: string, row: OutcomeRow, appended: EventToAppend): RecordedEvent =>
  ({
    id: appended.id,
    stream,
    revision: row.revision,
    position: row.position,
    event: { type: appended.type, data: appended.data },
    schemaVersion: appended.schemaVersion,
    metadata: appended.metadata,
    recordedAt: row.recorded_at,
    hash: row.hash,
  }) as RecordedEvent;
