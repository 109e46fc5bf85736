import { EventEmitter } from 'node:events';

export type ProposedEvent = Readonly<{
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
}>;

export type LoggedEvent = ProposedEvent &
  Readonly<{
    stream: string;
    revision: bigint;
    /** Commit and prepare position are one: an append by gRPC writes self-committed records only. */
    position: bigint;
    /** 100 ns ticks since the Unix epoch. */
    created: bigint;
  }>;

export type AppendOutcome =
  | Readonly<{ kind: 'success'; revision: bigint; position: bigint }>
  | Readonly<{ kind: 'conflict'; current: bigint }>
  | Readonly<{ kind: 'tooLarge' }>;

export type Selection = Readonly<{
  matches: (event: LoggedEvent) => boolean;
  backwards: boolean;
  limit: number;
}>;

/** The default of the server's option MaxAppendSize. */
export const MAX_APPEND_SIZE = 1_048_576;
const RECORD_OVERHEAD = 120;
const NOTHING = new Uint8Array();

/**
 * The transaction log of one node, as far as the Streams service shows it. Position of an event: the byte at which its
 * record begins, so positions grow by the record's size and a position between two records cannot be read from.
 */
export class KurrentDbDoubleLog extends EventEmitter {
  private readonly events: LoggedEvent[] = [];
  private readonly streams = new Map<string, LoggedEvent[]>();
  /** The position of the record that will be written next. */
  end = 0n;

  constructor() {
    super();
    this.setMaxListeners(0);
    const settings = { type: '$UserCreated', contentType: 'application/json', data: NOTHING, metadata: NOTHING };
    this.write('$user-admin', [{ id: '00000000-0000-4000-8000-000000000001', ...settings }]);
  }

  /** As the server's IndexWriter.CheckCommit decides, the silent success of an exact repeat included. */
  append(stream: string, expected: bigint, proposed: readonly ProposedEvent[]): AppendOutcome {
    const size = proposed.reduce((sum, { data, metadata }) => sum + data.length + metadata.length, 0);
    if (size > MAX_APPEND_SIZE) return { kind: 'tooLarge' };
    const existing = this.streams.get(stream) ?? [];
    const current = BigInt(existing.length) - 1n;
    if (expected < current) {
      const repeated = proposed.map(({ id }, n) => {
        const stored = existing[Number(expected) + 1 + n];
        return stored?.id === id ? stored : undefined;
      });
      const last = repeated.every((stored) => stored !== undefined) ? repeated.at(-1) : undefined;
      if (last !== undefined) return { kind: 'success', revision: last.revision, position: last.position };
    }
    if (expected !== current) return { kind: 'conflict', current };
    const last = this.write(stream, proposed);
    return { kind: 'success', revision: last?.revision ?? current, position: last?.position ?? this.end };
  }

  /** Undefined for a stream that does not exist. `from` is inclusive; undefined means the start, or the end backwards. */
  readStream(stream: string, from: bigint | undefined, { backwards, limit }: Selection): LoggedEvent[] | undefined {
    const events = this.streams.get(stream);
    if (events === undefined) return undefined;
    const kept = backwards
      ? events.filter(({ revision }) => from === undefined || revision <= from).reverse()
      : events.slice(Number(from ?? 0n));
    return kept.slice(0, limit);
  }

  /** Forwards `from` is the first event, backwards it is the position after the first event. */
  readAll(from: bigint | undefined, { matches, backwards, limit }: Selection): LoggedEvent[] {
    const found: LoggedEvent[] = [];
    const ordered = backwards ? [...this.events].reverse() : this.events.slice(this.indexOf(from ?? 0n));
    for (const event of ordered) {
      if (found.length >= limit) break;
      if (backwards && from !== undefined && event.position >= from) continue;
      if (matches(event)) found.push(event);
    }
    return found;
  }

  /** Whether a record begins or the log ends there; the server refuses to read from anywhere else. */
  isRecordBoundary(position: bigint): boolean {
    return position === this.end || this.events[this.indexOf(position)]?.position === position;
  }

  private indexOf(position: bigint): number {
    let low = 0;
    let high = this.events.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.events[middle]?.position ?? 0n) < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private write(stream: string, proposed: readonly ProposedEvent[]): LoggedEvent | undefined {
    const events = this.streams.get(stream) ?? [];
    if (proposed.length > 0) this.streams.set(stream, events);
    for (const event of proposed) {
      const created = BigInt(Date.now()) * 10_000n;
      const logged = { ...event, stream, revision: BigInt(events.length), position: this.end, created };
      this.end += BigInt(RECORD_OVERHEAD + event.data.length + event.metadata.length);
      events.push(logged);
      this.events.push(logged);
    }
    this.emit('appended');
    return events.at(-1);
  }
}
