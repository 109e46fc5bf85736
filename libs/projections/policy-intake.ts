import type { Pool } from 'pg';
import type { RecordedEvent } from '../event-store/event-store.port';
import { moveCheckpoint, type Fence } from './checkpoints';
import type { Intake } from './consumer';
import { ALL_EVENTS, type Policy } from './policy';

export const policyCheckpoint = (policy: Pick<Policy, 'name'>): string => `policy:${policy.name}`;

/** Acts first, with ids derived from the cause, then moves the checkpoint: at least once, in effect once. */
export class PolicyIntake implements Intake {
  readonly name: string;
  readonly version = 1;
  readonly pageSize = 200;
  readonly start?: bigint;

  constructor(
    private readonly policy: Policy,
    private readonly pool: Pool,
    fenceAt?: bigint,
  ) {
    this.name = policyCheckpoint(policy);
    if (policy.fenced && fenceAt !== undefined) this.start = fenceAt;
  }

  async take(events: readonly RecordedEvent[], from: bigint, fence: Fence): Promise<void> {
    const all = this.policy.handles === ALL_EVENTS;
    for (const event of events)
      if (all || this.policy.handles.includes(event.event.type)) await this.policy.react(event);
    await moveCheckpoint(this.pool, this.name, from, events.at(-1)?.position ?? from, fence);
  }
}
