import { Injectable } from '@nestjs/common';
import { ReadConnection } from '../database/read-connection';
import { EventStore } from '../event-store/event-store.port';
import { readCheckpoints } from './checkpoints';

export type ConsumerState = Readonly<{
  name: string;
  position: string;
  /** Positions behind the head; a count of events on PostgreSQL. */
  lag: string;
  /** The position before which it stands still, with the error; null while it goes on. */
  stopped: Readonly<{ after: string; error: string }> | null;
}>;

/** What each consumer of the log says of itself: for health and metrics. */
@Injectable()
export class ConsumerHealth {
  constructor(
    private readonly connection: ReadConnection,
    private readonly store: EventStore,
  ) {}

  async report(): Promise<ConsumerState[]> {
    const [{ position: head }, checkpoints] = await Promise.all([
      this.store.head(),
      readCheckpoints(this.connection.pool),
    ]);
    return checkpoints.map(({ name, position, stoppedAt, stoppedBy }) => ({
      name,
      position: position.toString(),
      lag: (position < head ? head - position : 0n).toString(),
      stopped: stoppedAt === null ? null : { after: stoppedAt.toString(), error: stoppedBy ?? '' },
    }));
  }
}
