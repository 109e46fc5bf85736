import { Injectable } from '@nestjs/common';
import { EventStore } from '../event-store/event-store.port';
import { ProjectionProgress } from './projection-progress.port';

const POLICIES_MS = 5_000;
const READ_MODELS_MS = 5_000;

/** The read models do not contain the head yet; trying again helps. */
export class ReadModelsBehind extends Error {
  constructor(readonly position: bigint) {
    super(`timeout: the read models do not contain position ${position} yet`);
    this.name = 'ReadModelsBehind';
  }
}

/** For those who go by what the read models say about the present moment. */
@Injectable()
export class FollowedHead {
  constructor(
    private readonly store: EventStore,
    private readonly progress: ProjectionProgress,
  ) {}

  /**
   * Fulfilled when the read models contain all that stands in the log now, and all that the policies made of it as far
   * as they came in time: one that stands still must not stop time. Throws `ReadModelsBehind` after a few seconds.
   */
  async followed(): Promise<void> {
    await this.progress.waitForPolicies((await this.store.head()).position, POLICIES_MS);
    const { position } = await this.store.head();
    if (!(await this.progress.waitFor(position, READ_MODELS_MS))) throw new ReadModelsBehind(position);
  }
}
