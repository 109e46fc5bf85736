import { randomUUID } from 'node:crypto';
import { KurrentDBClient, NO_STREAM as NO_STREAM_YET, WrongExpectedVersionError } from '@kurrent/kurrentdb-client';
import type { Clock } from '../kernel/clock';
import type { AnyFact } from '../kernel/decider';
import { latest, type Instant } from '../kernel/instant';
import { AppendQueue } from './append-queue';
import type { CommandRegistry } from './command-registry.port';
import { claimCommand } from './event-store.kurrentdb-claiming';
import { followAll } from './event-store.kurrentdb-following';
import { KurrentDbReader, withinDeadline } from './event-store.kurrentdb-reading';
import {
  appendedEventOf,
  eventDataOf,
  recordedEventOf,
  storedRecordOf,
  type StoredRecord,
} from './event-store.kurrentdb-record';
import {
  CommandAlreadyRecorded,
  ConcurrencyConflict,
  EventStore,
  NO_STREAM,
  type EventToAppend,
  type Follower,
  type LogHead,
  type ReadOptions,
  type RecordedEvent,
} from './event-store.port';
import type { EventTypes } from './event-types';

export type KurrentDbOptions = Readonly<{
  connectionString: string;
  commandRegistry: CommandRegistry;
  eventTypes: EventTypes;
  clock: Clock;
}>;

type Entry = Readonly<{ stream: string; expected: bigint; events: readonly EventToAppend[] }>;
type Outcome = PromiseSettledResult<readonly RecordedEvent[]>;

const QUEUE_CAPACITY = 2_048;
const APPENDS_AT_A_TIME = 64;
const APPEND_DEADLINE_MS = 15_000; // above the 10 s that the client grants the server

/** The log in KurrentDB or EventStoreDB (22.6 or later): position = commit position in $all, no hash of its own. */
export class KurrentDbEventStore extends EventStore {
  private readonly client: KurrentDBClient;
  private readonly reader: KurrentDbReader;
  private readonly queue: AppendQueue<Entry, Outcome>;
  private readonly closed = new AbortController();
  private lastInstant: Instant | null = null;

  constructor(private readonly options: KurrentDbOptions) {
    super();
    this.client = KurrentDBClient.connectionString(options.connectionString);
    this.reader = new KurrentDbReader(options.connectionString);
    this.queue = new AppendQueue((entries) => this.appendTogether(entries), QUEUE_CAPACITY, APPENDS_AT_A_TIME);
  }

  async append(stream: string, expected: bigint, events: readonly EventToAppend[]): Promise<readonly RecordedEvent[]> {
    if (events.length === 0) throw new Error('nothing to append');
    const outcome = await this.queue.push(stream, { stream, expected, events });
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  }

  async readStream<E extends AnyFact>(stream: string, options: ReadOptions = {}): Promise<RecordedEvent<E>[]> {
    const records = await this.reader.readStream(stream, options);
    return records.map((record) => this.recorded(record) as RecordedEvent<E>);
  }

  async readAll(options: ReadOptions = {}): Promise<RecordedEvent[]> {
    const records = await this.reader.readAll(options);
    return records.map((record) => this.recorded(record));
  }

  async readCommand(commandId: string): Promise<RecordedEvent[]> {
    const claim = await this.options.commandRegistry.find(commandId);
    const records = claim === null ? [] : await this.recordsOfCommand(commandId, claim.stream);
    return records.map((record) => this.recorded(record));
  }

  follow(after: bigint, follower: Follower, signal: AbortSignal): Promise<void> {
    const until = AbortSignal.any([signal, this.closed.signal]);
    return followAll(this.client, (event) => this.recorded(storedRecordOf(event)), after, follower, until);
  }

  async head(): Promise<LogHead> {
    const [last] = await this.reader.readAll({ direction: 'backwards', limit: 1 });
    return { position: last?.position ?? 0n, recordedAt: last?.recordedAt ?? null, hash: null };
  }

  /** Ends the followings; appends under way fail, their outcome unknown. */
  async close(): Promise<void> {
    this.closed.abort();
    await Promise.all([this.client.dispose(), this.reader.close()]);
  }

  /**
   * Appends that run side by side bear one instant and the next ones start when all are stored: whatever order the
   * server gives them, `recordedAt` does not fall along positions. Commands of one id take turns.
   */
  private async appendTogether(entries: readonly Entry[]): Promise<Outcome[]> {
    const recordedAt = this.instantOfAppend();
    const turns = new Map<string, Promise<unknown>>();
    const appended = entries.map((entry) => {
      const commandId = entry.events[0]?.metadata.commandId ?? '';
      const before = turns.get(commandId) ?? Promise.resolve();
      const turn = before.then(async () => this.appendOne(entry, await recordedAt));
      turns.set(
        commandId,
        turn.catch(() => undefined),
      );
      return withinDeadline(turn, APPEND_DEADLINE_MS, `appending to ${entry.stream}`);
    });
    return Promise.allSettled(appended);
  }

  /** Not before the last event of the log, whichever process wrote it. */
  private async instantOfAppend(): Promise<Instant> {
    const { recordedAt } = await this.head();
    const now = this.options.clock.now();
    this.lastInstant = [recordedAt, this.lastInstant].reduce<Instant>((at, other) => latest(at, other ?? at), now);
    return this.lastInstant;
  }

  private async appendOne({ stream, expected, events }: Entry, recordedAt: Instant): Promise<RecordedEvent[]> {
    const appendId = randomUUID();
    const commandId = await this.claim(stream, events);
    await this.write(
      stream,
      expected,
      events.map((event) => eventDataOf(event, { recordedAt, appendId })),
    );
    // Read back: the server names the position of the last event only, and answers an equal append that was stored
    // before with the same success.
    const stored = await this.reader.readStream(stream, { after: expected, limit: events.length });
    if (stored.some((record) => record.appendId !== appendId)) throw new CommandAlreadyRecorded(commandId);
    if (stored.length !== events.length) throw new Error(`${stream}: the events appended were not found`);
    return stored.map(appendedEventOf);
  }

  private async claim(stream: string, events: readonly EventToAppend[]): Promise<string> {
    const [first] = new Map(events.map(({ metadata }) => [metadata.commandId, metadata.digest]));
    if (first === undefined || events.some(({ metadata }) => metadata.commandId !== first[0]))
      throw new Error('an append carries the events of one command');
    const [commandId, digest] = first;
    const isRecordedIn = async (where: string): Promise<boolean> =>
      (await this.recordsOfCommand(commandId, where)).length > 0;
    await claimCommand(this.options.commandRegistry, commandId, { digest, stream }, isRecordedIn);
    return commandId;
  }

  private async write(stream: string, expected: bigint, events: ReturnType<typeof eventDataOf>[]): Promise<void> {
    const streamState = expected === NO_STREAM ? NO_STREAM_YET : expected;
    try {
      const { success } = await this.client.appendToStream(stream, events, { streamState, requiresLeader: true });
      if (!success) throw new ConcurrencyConflict(stream, expected); // throwOnAppendFailure=false in the address
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      const { actualState } = error;
      throw new ConcurrencyConflict(stream, expected, typeof actualState === 'bigint' ? actualState : NO_STREAM);
    }
  }

  private async recordsOfCommand(commandId: string, stream: string): Promise<StoredRecord[]> {
    const records = await this.reader.readStream(stream, {});
    return records.filter(({ metadata }) => metadata.commandId === commandId);
  }

  private recorded(record: StoredRecord): RecordedEvent {
    return recordedEventOf(record, this.options.eventTypes);
  }
}
