import type { AnyFact } from '../../../libs/kernel/decider';
import { Clock } from '../../../libs/kernel/clock';
import { instant, type Instant } from '../../../libs/kernel/instant';
import {
  ConcurrencyConflict,
  EventStore,
  NO_STREAM,
  type EventToAppend,
  type LogHead,
  type RecordedEvent,
} from '../../../libs/event-store/event-store.port';
import { ProjectionProgress } from '../../../libs/projections/projection-progress.port';
import { RefusalStore, type CommandToRemember, type RememberedCommand } from '../../../libs/web/command-memory.port';

/** Just enough of a log for the HTTP platform; the real adapters have a contract suite of their own. */
export class FakeEventStore extends EventStore {
  readonly events: RecordedEvent[] = [];
  failure: Error | undefined;

  private check(): void {
    if (this.failure) throw this.failure;
  }

  override async readStream<E extends AnyFact>(stream: string): Promise<RecordedEvent<E>[]> {
    this.check();
    return this.events.filter((event) => event.stream === stream) as unknown as RecordedEvent<E>[];
  }

  override async append(stream: string, expected: bigint, events: readonly EventToAppend[]): Promise<RecordedEvent[]> {
    this.check();
    const revision = (await this.readStream(stream)).at(-1)?.revision ?? NO_STREAM;
    if (revision !== expected) throw new ConcurrencyConflict(stream, expected, revision);
    const recorded = events.map(({ id, type, data, schemaVersion, metadata }, index) => ({
      id,
      stream,
      revision: revision + BigInt(index) + 1n,
      position: BigInt(this.events.length + index + 1),
      event: { type, data },
      schemaVersion,
      metadata,
      recordedAt: instant('2026-09-14T02:10:03.120Z'),
      hash: `hash-${this.events.length + index + 1}`,
    }));
    this.events.push(...recorded);
    return recorded;
  }

  override async readAll(): Promise<RecordedEvent[]> {
    return this.events;
  }

  override async readCommand(commandId: string): Promise<RecordedEvent[]> {
    this.check();
    return this.events.filter(({ metadata }) => metadata.commandId === commandId);
  }

  override async follow(): Promise<void> {}

  override async head(): Promise<LogHead> {
    return { position: BigInt(this.events.length), recordedAt: null, hash: null };
  }
}

export class FakeRefusalStore extends RefusalStore {
  readonly rows = new Map<string, CommandToRemember>();

  override async find(commandId: string): Promise<RememberedCommand | undefined> {
    return this.rows.get(commandId);
  }

  override async remember(command: CommandToRemember): Promise<RememberedCommand> {
    const known = this.rows.get(command.commandId);
    if (known) return known;
    this.rows.set(command.commandId, JSON.parse(JSON.stringify(command)) as CommandToRemember);
    return command;
  }
}

export class FakeClock extends Clock {
  override now(): Instant {
    return instant('2026-10-16T02:00:00.000Z');
  }

  override scale(): number {
    return 1;
  }
}

export class FakeProgress extends ProjectionProgress {
  reached = 1_000n;

  override async waitFor(position: bigint): Promise<boolean> {
    return position <= this.reached;
  }

  override async waitForPolicies(position: bigint): Promise<boolean> {
    return position <= this.reached;
  }
}
