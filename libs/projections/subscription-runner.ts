import { setMaxListeners } from 'node:events';
import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import type { EventStore } from '../event-store/event-store.port';
import type { Lease } from '../process-runtime/lease.port';
import { Consumer, type Intake } from './consumer';
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
    const intakes: Intake[] = [
      ...this.projections.map((projection) => new ProjectionIntake(projection, this.pool)),
      ...this.policies.map((policy) => new PolicyIntake(policy, this.pool, position)),
    ];
    const fence = { lease: LEASE, epoch };
    const consumers = intakes.map((intake) => new Consumer(intake, this.pool, tail, this.logger).run(fence, both));
    try {
      await Promise.all([tail.run(both), ...consumers]);
    } finally {
      stop.abort();
      await Promise.allSettled(consumers);
    }
  }
}
