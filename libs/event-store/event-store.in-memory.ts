import { canonicalJson } from '../kernel/canonical-json';
import type { Clock } from '../kernel/clock';
import type { AnyFact } from '../kernel/decider';
import { latest, type Instant } from '../kernel/instant';
import {
  CommandAlreadyRecorded,
  ConcurrencyConflict,
  EventStore,
  type EventMetadata,
  type EventToAppend,
  type Follower,
  type LogHead,
  type ReadOptions,
  type RecordedEvent,
} from './event-store.port';
import type { EventTypes, StoredFact } from './event-types';
import { followByPosition } from './follow-by-position';
import { CHAIN_START, chainHash, type ChainedEvent } from './hash-chain';
import { InProcessWakeup } from './in-process-wakeup';

/** As a row of the PostgreSQL log: texts only, so that what a caller changes later is not changed here. */
type StoredEvent = ChainedEvent & Readonly<{ commandId: string; commandIndex: number; hash: string }>;

/** The log of one process, gone with it: for tests and for trying things out. The semantics of the PostgreSQL log. */
export class InMemoryEventStore extends EventStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<string, StoredEvent[]>();
  private readonly commands = new Map<string, StoredEvent[]>();
  private readonly wakeup = new InProcessWakeup();

  constructor(
    private readonly eventTypes: EventTypes,
    private readonly clock: Clock,
  ) {
    super();
  }

  async append(stream: string, expected: bigint, events: readonly EventToAppend[]): Promise<readonly RecordedEvent[]> {
    if (events.length === 0) throw new Error('nothing to append');
    for (const { metadata } of events)
      if (this.commands.has(metadata.commandId)) throw new CommandAlreadyRecorded(metadata.commandId);
    const keys = new Set(events.map(({ metadata }) => `${metadata.commandId}/${metadata.commandIndex}`));
    if (keys.size !== events.length) throw new Error('a command has two events of one index');
    const actual = BigInt(this.streams.get(stream)?.length ?? 0) - 1n;
    if (expected !== actual) throw new ConcurrencyConflict(stream, expected, actual);

    const now = this.clock.now();
    const recordedAt = latest((this.log.at(-1)?.recordedAt as Instant | undefined) ?? now, now);
    // Written first, stored then: an event that is no JSON must leave nothing behind.
    const stored = this.chained(stream, actual + 1n, recordedAt, events);
    for (const event of stored) this.store(event);
    this.wakeup.wake();
    return Promise.resolve(stored.map((event) => recordedOf(event, factOf(event))));
  }

  async readStream<E extends AnyFact>(stream: string, options: ReadOptions = {}): Promise<RecordedEvent<E>[]> {
    const events = select(this.streams.get(stream) ?? [], 0n, options);
    return Promise.resolve(events.map((event) => this.recorded(event) as RecordedEvent<E>));
  }

  async readAll(options: ReadOptions = {}): Promise<RecordedEvent[]> {
    const events = select(this.log, 1n, { limit: 1_000, ...options });
    return Promise.resolve(events.map((event) => this.recorded(event)));
  }

  async readCommand(commandId: string): Promise<RecordedEvent[]> {
    const events = [...(this.commands.get(commandId) ?? [])].sort((a, b) => a.commandIndex - b.commandIndex);
    return Promise.resolve(events.map((event) => this.recorded(event)));
  }

  follow(after: bigint, follower: Follower, signal: AbortSignal): Promise<void> {
    return followByPosition(this, this.wakeup, after, follower, signal);
  }

  head(): Promise<LogHead> {
    const last = this.log.at(-1);
    const { position, recordedAt, hash } = last ?? { position: '0', recordedAt: null, hash: CHAIN_START };
    return Promise.resolve({ position: BigInt(position), recordedAt: recordedAt as Instant | null, hash });
  }

  private chained(stream: string, first: bigint, recordedAt: Instant, events: readonly EventToAppend[]): StoredEvent[] {
    let hash = this.log.at(-1)?.hash ?? CHAIN_START;
    return events.map(({ id, type, schemaVersion, data, metadata }, n) => {
      const event = {
        position: String(this.log.length + n + 1),
        stream,
        revision: String(first + BigInt(n)),
        type,
        schemaVersion: String(schemaVersion),
        eventId: id,
        recordedAt,
        metadata: canonicalJson(metadata),
        data: canonicalJson(data),
      };
      hash = chainHash(hash, event);
      return { ...event, hash, commandId: metadata.commandId, commandIndex: metadata.commandIndex };
    });
  }

  private store(event: StoredEvent): void {
    this.log.push(event);
    listOf(this.streams, event.stream).push(event);
    listOf(this.commands, event.commandId).push(event);
  }

  private recorded(stored: StoredEvent): RecordedEvent {
    return recordedOf(stored, this.eventTypes.upcast(factOf(stored)));
  }
}

const factOf = ({ type, schemaVersion, data }: StoredEvent): StoredFact => ({
  type,
  schemaVersion: Number(schemaVersion),
  data: JSON.parse(data) as Record<string, unknown>,
});

const recordedOf = (stored: StoredEvent, { type, data }: AnyFact): RecordedEvent => ({
  id: stored.eventId,
  stream: stored.stream,
  revision: BigInt(stored.revision),
  position: BigInt(stored.position),
  event: { type, data },
  schemaVersion: Number(stored.schemaVersion),
  metadata: JSON.parse(stored.metadata) as EventMetadata,
  recordedAt: stored.recordedAt as Instant,
  hash: stored.hash,
});

const listOf = (index: Map<string, StoredEvent[]>, key: string): StoredEvent[] => {
  const list = index.get(key) ?? [];
  index.set(key, list);
  return list;
};

/** `first` is the number of the first event; the numbers have no holes. */
const select = (
  events: readonly StoredEvent[],
  first: bigint,
  { after, limit = Infinity, direction = 'forwards' }: ReadOptions,
): readonly StoredEvent[] => {
  const at = (position: bigint): number => Math.max(0, Number(position - first));
  if (direction === 'forwards') {
    const start = after === undefined ? 0 : at(after + 1n);
    return events.slice(start, start + limit);
  }
  const end = after === undefined ? events.length : Math.min(at(after), events.length);
  return events.slice(Math.max(0, end - limit), end).reverse();
};
