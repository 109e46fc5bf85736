import type { INestApplicationContext } from '@nestjs/common';
import { ReadConnection } from '../../libs/database/read-connection';
import { EventStore } from '../../libs/event-store/event-store.port';
import { DeadlineCohortActivities } from '../../libs/process-runtime/deadline-cohort.activities';
import { Lease } from '../../libs/process-runtime/lease.port';
import { Sweeper } from '../../libs/process-runtime/sweeper';
import { MailSender } from '../../libs/notifications/mail-sender';
import { Consumers } from '../../libs/projections/consumers';
import { SubscriptionRunner } from '../../libs/projections/subscription-runner';
import { createWorker, type TemporalWorker } from '../worker/src/temporal-worker';
import { bundlePath } from './bundle-path';
import type { Wiring } from './wiring';

/** A role that was started and can be stopped; stopping waits for the work in hand. */
export type RunningRole = Readonly<{ stop: () => Promise<void> }>;

/** Projections, policies and the sweeper, each under its lease: one active instance in a cluster. */
export const startProjector = (app: INestApplicationContext, { configuration }: Wiring): RunningRole => {
  const mails = configuration.mail === null ? null : app.get(MailSender);
  const stopping = new AbortController();
  const { projections, policies, positions } = app.get(Consumers);
  const { pool } = app.get(ReadConnection);
  const runner = new SubscriptionRunner(app.get(EventStore), pool, app.get(Lease), projections, policies, positions);
  const running = Promise.all([
    runner.run(stopping.signal),
    app.get(Sweeper).run(stopping.signal),
    mails?.run(stopping.signal),
  ]);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
};

/** The Temporal worker; null where no Temporal is to be had. It stays and connects again when the server was away. */
export const startWorker = (
  app: INestApplicationContext,
  { temporalAddress, configuration }: Wiring,
  path = bundlePath(),
): TemporalWorker | null => {
  if (temporalAddress === null) return null;
  const { namespace } = configuration.temporal;
  const activities = app.get(DeadlineCohortActivities);
  return createWorker({ address: temporalAddress, namespace, bundlePath: path, activities });
};
