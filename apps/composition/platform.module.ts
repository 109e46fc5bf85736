import { Global, Module, type DynamicModule, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { applicationPool } from '../../libs/database/pools';
import { ReadConnection } from '../../libs/database/read-connection';
import { PostgresCommandRegistry } from '../../libs/event-store/command-registry.postgres';
import { DecideAndAppend } from '../../libs/event-store/decide-and-append';
import { EventLabels } from '../../libs/event-store/event-labels';
import { KurrentDbEventStore } from '../../libs/event-store/event-store.kurrentdb';
import { EventStore } from '../../libs/event-store/event-store.port';
import { PostgresEventStore } from '../../libs/event-store/event-store.postgres';
import { EventTypes } from '../../libs/event-store/event-types';
import { LogIncarnation } from '../../libs/event-store/log-incarnation';
import { LogWakeup } from '../../libs/event-store/postgres-log-wakeup';
import { Clock } from '../../libs/kernel/clock';
import { StoredClock } from '../../libs/process-runtime/business-clock.postgres';
import { DeadlineCohortActivities } from '../../libs/process-runtime/deadline-cohort.activities';
import { DeadlineDriver } from '../../libs/process-runtime/deadline-driver';
import { Lease } from '../../libs/process-runtime/lease.port';
import { PostgresLease } from '../../libs/process-runtime/lease.postgres';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { AbsentProcessRuntime } from '../../libs/process-runtime/process-runtime.absent';
import { ProcessRuntime } from '../../libs/process-runtime/process-runtime.port';
import { TemporalProcessRuntime } from '../../libs/process-runtime/process-runtime.temporal';
import { ProcessTeller } from '../../libs/process-runtime/process-teller';
import { Stepping } from '../../libs/process-runtime/stepping';
import { Sweeper } from '../../libs/process-runtime/sweeper';
import { ConsumerHealth } from '../../libs/projections/consumer-health';
import { ProjectionProgress } from '../../libs/projections/projection-progress.port';
import { PostgresProjectionProgress } from '../../libs/projections/projection-progress.postgres';
import { PublishedRuleSets } from '../../libs/rule-sets/domain/published-rule-sets';
import { RuleSetInForce } from '../../libs/rule-sets/domain/rule-set-in-force';
import { RefusalStore } from '../../libs/web/command-memory.port';
import { PostgresRefusalStore } from '../../libs/web/refusal-store.postgres';
import { eventTypes } from './catalogues';
import type { Wiring } from './wiring';

const startedClock = async ({ databaseUrl }: Wiring, { pool }: ReadConnection): Promise<StoredClock> => {
  const clock = new StoredClock(pool, databaseUrl);
  await clock.start();
  return clock;
};

const listening = async ({ databaseUrl, configuration }: Wiring): Promise<LogWakeup> => {
  const wakeup = new LogWakeup(databaseUrl);
  if (configuration.eventStore.kind === 'postgres') await wakeup.listen();
  return wakeup;
};

const storeOf = ({ configuration }: Wiring, { pool }: ReadConnection, wakeup: LogWakeup, clock: Clock): EventStore => {
  const { eventStore } = configuration;
  if (eventStore.kind === 'postgres') return new PostgresEventStore(pool, eventTypes, wakeup);
  const commandRegistry = new PostgresCommandRegistry(pool);
  return new KurrentDbEventStore({ connectionString: eventStore.url, commandRegistry, eventTypes, clock });
};

const runtimeOf = ({ temporalAddress: address, configuration }: Wiring): ProcessRuntime =>
  address === null
    ? new AbsentProcessRuntime('本机没有 Temporal', 'there is no Temporal on this machine')
    : new TemporalProcessRuntime({ address, namespace: configuration.temporal.namespace });

const connectionOf = ({ databaseUrl }: Wiring): ReadConnection => new ReadConnection(applicationPool(databaseUrl));

const providers = (wiring: Wiring): Provider[] => [
  { provide: ReadConnection, useFactory: () => connectionOf(wiring) },
  { provide: EventTypes, useValue: eventTypes },
  { provide: LogWakeup, useFactory: () => listening(wiring) },
  {
    provide: MovableClock,
    inject: [ReadConnection],
    useFactory: (connection: ReadConnection) => startedClock(wiring, connection),
  },
  { provide: Clock, useExisting: MovableClock },
  {
    provide: EventStore,
    inject: [ReadConnection, LogWakeup, Clock],
    useFactory: (connection: ReadConnection, wakeup: LogWakeup, clock: Clock) =>
      storeOf(wiring, connection, wakeup, clock),
  },
  { provide: ProcessRuntime, useFactory: () => runtimeOf(wiring) },
  { provide: Lease, inject: [ReadConnection], useFactory: ({ pool }: ReadConnection) => new PostgresLease(pool) },
  { provide: RuleSetInForce, useClass: PublishedRuleSets },
  { provide: RefusalStore, useClass: PostgresRefusalStore },
  { provide: ProjectionProgress, useClass: PostgresProjectionProgress },
  LogIncarnation,
  DecideAndAppend,
  EventLabels,
  ConsumerHealth,
  DeadlineCohortActivities,
  DeadlineDriver,
  ProcessTeller,
  Stepping,
  Sweeper,
];

/** Stores, clock and runtimes for every role; closes them last. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(
    private readonly connection: ReadConnection,
    private readonly wakeup: LogWakeup,
    private readonly clock: MovableClock,
    private readonly store: EventStore,
    private readonly runtime: ProcessRuntime,
  ) {}

  static forRoot(wiring: Wiring): DynamicModule {
    const own = providers(wiring);
    return {
      module: PlatformModule,
      providers: own,
      exports: own.map((provider) => (typeof provider === 'function' ? provider : provider.provide)),
    };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.clock instanceof StoredClock) await this.clock.stop();
    if (this.runtime instanceof TemporalProcessRuntime) await this.runtime.close();
    if (this.store instanceof KurrentDbEventStore) await this.store.close();
    await this.wakeup.close();
    await this.connection.pool.end();
  }
}
