import type { RecordedEvent } from '../event-store/event-store.port';
import type { MoveCheckpoint } from './checkpoint-moves';
import type { Fence } from './checkpoints';
import type { Intake } from './consumer';
import { ALL_EVENTS, type Policy } from './policy';

export const policyCheckpoint = (policy: Pick<Policy, 'name'>): string => `policy:${policy.name}`;

/** Acts first, with ids derived from the cause, then moves the checkpoint: at least once, in effect once. */
export class PolicyIntake implements Intake {
  readonly name: string;
  readonly version = 1;
  readonly pageSize: number;
  readonly gathering?: NonNullable<Intake['gathering']>;
  readonly start?: bigint;

  constructor(
    private readonly policy: Policy,
    private readonly move: MoveCheckpoint,
    fenceAt?: bigint,
  ) {
    this.name = policyCheckpoint(policy);
    this.pageSize = policy.batchSize;
    if (policy.gathering !== undefined)
      this.gathering = { ...policy.gathering, matters: (event) => this.matters(event) };
    if (policy.fenced && fenceAt !== undefined) this.start = fenceAt;
  }

  async take(events: readonly RecordedEvent[], from: bigint, fence: Fence): Promise<void> {
    const handled = events.filter((event) => this.matters(event));
    if (handled.length > 0) await this.policy.reactToBatch(handled);
    await this.move({ name: this.name, from, to: events.at(-1)?.position ?? from, fence });
  }

  private matters({ event }: RecordedEvent): boolean {
    return this.policy.handles === ALL_EVENTS || this.policy.handles.includes(event.type);
  }
}
