import { InMemoryEventStore } from '../../../libs/event-store/event-store.in-memory';
import type { ReadOptions, RecordedEvent } from '../../../libs/event-store/event-store.port';
import { Clock } from '../../../libs/kernel/clock';
import type { AnyFact } from '../../../libs/kernel/decider';
import { instant, type Instant } from '../../../libs/kernel/instant';
import { ProjectionProgress } from '../../../libs/projections/projection-progress.port';
import { RefusalStore, type CommandToRemember, type RememberedCommand } from '../../../libs/web/command-memory.port';

/** The in-memory log, which can be away. */
export class FailingEventStore extends InMemoryEventStore {
  failure: Error | undefined;

  override readStream<E extends AnyFact>(stream: string, options?: ReadOptions): Promise<RecordedEvent<E>[]> {
    return this.failure ? Promise.reject(this.failure) : super.readStream<E>(stream, options);
  }

  override readCommand(commandId: string): Promise<RecordedEvent[]> {
    return this.failure ? Promise.reject(this.failure) : super.readCommand(commandId);
  }
}

export class FakeRefusalStore extends RefusalStore {
  readonly rows = new Map<string, CommandToRemember>();

  override find(commandId: string): Promise<RememberedCommand | undefined> {
    return Promise.resolve(this.rows.get(commandId));
  }

  override remember(command: CommandToRemember): Promise<RememberedCommand> {
    const known = this.rows.get(command.commandId);
    if (known) return Promise.resolve(known);
    this.rows.set(command.commandId, JSON.parse(JSON.stringify(command)) as CommandToRemember);
    return Promise.resolve(command);
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

  override waitFor(position: bigint): Promise<boolean> {
    return Promise.resolve(position <= this.reached);
  }

  override waitForPolicies(position: bigint): Promise<boolean> {
    return Promise.resolve(position <= this.reached);
  }
}
