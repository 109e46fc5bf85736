import type { CommandContext } from '../kernel/command-context';
import type { AnyFact } from '../kernel/decider';
import type { BusinessDate, Instant } from '../kernel/instant';

/** What stands beside every fact from its first day on (`architecture.md` 4.13); it can never be added later. */
export type EventMetadata = Readonly<
  Omit<CommandContext, 'expectedRevision'> & {
    /** Index of the event within its command; (commandId, commandIndex) is unique in the log for ever. */
    commandIndex: number;
    /** The subject, whichever stream the event stands in. */
    projectId?: string;
    /** The day on which it takes effect where that differs from the recorded date (DEC-26). */
    effectiveDate?: BusinessDate;
  }
>;

export type EventToAppend = Readonly<{
  /** UUIDv5(command id, index). */
  id: string;
  type: string;
  schemaVersion: number;
  data: object;
  metadata: EventMetadata;
}>;

export type RecordedEvent<E extends AnyFact = AnyFact> = Readonly<{
  id: string;
  stream: string;
  /** Dense from 0 within the stream. */
  revision: bigint;
  /** Growing through the whole log; dense from 1 on PostgreSQL. */
  position: bigint;
  event: E;
  schemaVersion: number;
  metadata: EventMetadata;
  /** Business time, taken by the store under its lock, never smaller than the one before. */
  recordedAt: Instant;
  /** SHA-256 chain hash in hex; null where the store keeps none (KurrentDB, until the notary sealed it). */
  hash: string | null;
}>;

/** Expected revision of a stream that must not exist yet. */
export const NO_STREAM = -1n;
/** `after` of a reading from the very beginning. */
export const LOG_START = -1n;

/** The stream stands at another revision than the one named; nothing was stored. */
export class ConcurrencyConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: bigint,
    readonly actual: bigint | null = null,
  ) {
    super(`${stream}: expected revision ${expected}, found ${actual ?? 'another'}`);
    this.name = 'ConcurrencyConflict';
  }
}

/** A command of this id stands in the log already, on whatever stream; nothing was stored. */
export class CommandAlreadyRecorded extends Error {
  constructor(readonly commandId: string) {
    super(`command ${commandId} is recorded already`);
    this.name = 'CommandAlreadyRecorded';
  }
}

/** The append queue is full: nothing was stored, try again (503 with Retry-After). */
export class StoreOverloaded extends Error {
  constructor() {
    super('the append queue is full');
    this.name = 'StoreOverloaded';
  }
}

export type ReadOptions = Readonly<{
  /** Exclusive: revisions (positions) above it, or below it when backwards. */
  after?: bigint;
  limit?: number;
  direction?: 'forwards' | 'backwards';
}>;

export type LogHead = Readonly<{ position: bigint; recordedAt: Instant | null; hash: string | null }>;

/** Receives pages in order; the next page comes when the promise is fulfilled; its failure ends the following. */
export type Follower = (events: readonly RecordedEvent[]) => Promise<void>;

/**
 * The log: streams of events under one growing position. Four adapters obey one contract suite (test/contract).
 * There is no append without an exact revision, and no append that touches two streams.
 */
export abstract class EventStore {
  /** Events of one stream, upcast to today's shape; `[]` for a stream that does not exist. */
  abstract readStream<E extends AnyFact>(stream: string, options?: ReadOptions): Promise<RecordedEvent<E>[]>;

  /**
   * Appends all events or none. Errors: `ConcurrencyConflict`, `CommandAlreadyRecorded`, `StoreOverloaded`;
   * any other error leaves the outcome unknown: repeat the same command to learn it.
   */
  abstract append(
    stream: string,
    expectedRevision: bigint,
    events: readonly EventToAppend[],
  ): Promise<readonly RecordedEvent[]>;

  /** The whole log in order of positions. `limit` defaults to 1,000. */
  abstract readAll(options?: ReadOptions): Promise<RecordedEvent[]>;

  /** The events of one command in order, `[]` when it never was recorded. */
  abstract readCommand(commandId: string): Promise<RecordedEvent[]>;

  /** Calls back with everything after `after`, then with what is appended later, until the signal; survives reconnects. */
  abstract follow(after: bigint, follower: Follower, signal: AbortSignal): Promise<void>;

  /** The last position and hash; position 0 for an empty log. */
  abstract head(): Promise<LogHead>;
}
