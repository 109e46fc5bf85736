import type { Pool } from 'pg';
import type { RecordedEvent } from '../event-store/event-store.port';
import { moveCheckpoint, type Fence } from './checkpoints';
import type { Intake } from './consumer';
import { checkpointName, type AnyProjection } from './projection';
import { projectBatch } from './projector';
import { inTransaction } from './transaction';

/** Rows and checkpoint in one transaction. The checkpoint is locked first: a rebuild that swaps the table waits for it. */
export class ProjectionIntake implements Intake {
  readonly name: string;
  readonly version: number;
  readonly pageSize = 5_000;

  constructor(
    private readonly projection: AnyProjection,
    private readonly pool: Pool,
  ) {
    this.name = checkpointName(projection);
    this.version = projection.version;
  }

  async take(events: readonly RecordedEvent[], from: bigint, fence: Fence): Promise<void> {
    const to = events.at(-1)?.position ?? from;
    const handled = events.some(({ event }) => this.projection.handles.includes(event.type));
    if (!handled) return moveCheckpoint(this.pool, this.name, from, to, fence);
    return inTransaction(this.pool, async (client) => {
      await moveCheckpoint(client, this.name, from, to, fence);
      await projectBatch(client, this.projection, events);
    });
  }
}
