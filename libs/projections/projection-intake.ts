import type { RecordedEvent } from '../event-store/event-store.port';
import type { MoveCheckpoint } from './checkpoint-moves';
import type { Fence } from './checkpoints';
import type { Intake } from './consumer';
import type { JointWrites, Writing } from './joint-writes';
import { checkpointName, type AnyProjection } from './projection';
import { projectBatch } from './projector';

/** More than the end of the log brings at a time: a burst, or a projection that catches up. */
const LARGE_PAGE = 100;

/** Rows and checkpoint in one transaction; the checkpoint alone where a page holds nothing for the projection. */
export class ProjectionIntake implements Intake {
  readonly name: string;
  readonly version: number;
  readonly pageSize = 5_000;

  constructor(
    private readonly projection: AnyProjection,
    private readonly move: MoveCheckpoint,
    private readonly writes: JointWrites,
  ) {
    this.name = checkpointName(projection);
    this.version = projection.version;
  }

  take(events: readonly RecordedEvent[], from: bigint, fence: Fence): Promise<void> {
    const move = { name: this.name, from, to: events.at(-1)?.position ?? from, fence };
    const handled = events.some(({ event }) => this.projection.handles.includes(event.type));
    if (!handled) return this.move(move);
    const writing: Writing = (client) => projectBatch(client, this.projection, events);
    return events.length > LARGE_PAGE ? this.writes.writeAlone(move, writing) : this.writes.write(move, writing);
  }
}
