import { setMaxListeners } from 'node:events';
import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EventStore } from '../event-store/event-store.port';
import type { Lease } from '../process-runtime/lease.port';
import { CheckpointMoves } from './checkpoint-moves';
import { ConsumerPositions } from './consumer-positions';
import { Consumer, type Intake } from './consumer';
import { JointWrites } from './joint-writes';
import type { Policy } from './policy';
import { PolicyIntake } from './policy-intake';
import type { AnyProjection } from './projection';
import { ProjectionIntake } from './projection-intake';
import { TailReader } from './tail-reader';

const LEASE = 'projector';

/** Runs all projections and policies under one lease, fed by one reader of the log. One active instance per cluster. */
export class SubscriptionRunner {
  private readonly logger = new Logger('projector');

  constructor(
    private readonly store: EventStore,
    private readonly pool: Pool,
    private readonly lease: Lease,
    private readonly projections: readonly AnyProjection[],
    private readonly policies: readonly Policy[],
    /** Tells those in this process who wait for the consumers. */
    private readonly positions = new ConsumerPositions(),
  ) {}

  /** Until the signal. When the lease is lost or a checkpoint was moved by another owner, waits for the lease again. */
  async run(signal: AbortSignal): Promise<void> {
    await this.lease.hold(LEASE, (held, epoch) => this.runHeld(held, epoch), signal);
  }

  private async runHeld(signal: AbortSignal, epoch: bigint): Promise<void> {
    const stop = new AbortController();
    const both = AbortSignal.any([signal, stop.signal]);
    setMaxListeners(0, both); // every consumer that pauses listens
    const tail = new TailReader(this.store);
    const { position } = await this.store.head();
    const fence = { lease: LEASE, epoch };
    const consumers = this.intakes(position).map((intake) =>
      new Consumer(intake, this.pool, tail, this.logger, this.positions).run(fence, both),
    );
    try {
      await Promise.all([tail.run(both), ...consumers]);
    } finally {
      stop.abort();
      await Promise.allSettled(consumers);
      this.positions.forget();
    }
  }

  private intakes(head: bigint): readonly Intake[] {
    const { move } = new CheckpointMoves(this.pool);
    const writes = new JointWrites(this.pool);
    return [
      ...this.projections.map((projection) => new ProjectionIntake(projection, move, writes)),
      ...this.policies.map((policy) => new PolicyIntake(policy, move, head)),
    ];
  }
}
