import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule, type ModuleMetadata, type Provider } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessControlModule } from '../../libs/access-control/access-control.module';
import { DevelopmentIssuer } from '../../libs/access-control/development-issuer';
import { InMemoryDirectory } from '../../libs/access-control/directory.in-memory';
import { Directory } from '../../libs/access-control/directory.port';
import { platformPolicies } from '../../libs/access-control/route-policies';
import type { RoutePolicy } from '../../libs/access-control/route-policy';
import { sampleCityOrganisations } from '../../libs/access-control/sample-city';
import { sampleCityPeople } from '../../libs/access-control/sample-city-people';
import { ReadConnection } from '../../libs/database/read-connection';
import { DecideAndAppend } from '../../libs/event-store/decide-and-append';
import { EventStore } from '../../libs/event-store/event-store.port';
import { EventTypes } from '../../libs/event-store/event-types';
import { LogIncarnation, logEvents } from '../../libs/event-store/log-incarnation';
import { Clock } from '../../libs/kernel/clock';
import type { EventDescription } from '../../libs/kernel/event-description';
import type { Role } from '../../libs/kernel/role';
import { ProjectionProgress } from '../../libs/projections/projection-progress.port';
import { instant } from '../../libs/kernel/instant';
import { RefusalStore } from '../../libs/web/command-memory.port';
import { createHttpApplication } from '../../libs/web/http-application';
import { PostgresRefusalStore } from '../../libs/web/refusal-store.postgres';
import { WebModule } from '../../libs/web/web.module';
import { createPostgresEventStoreForTests, type PostgresEventStoreForTests } from '../support/postgres-event-store';
import { FakeClock } from '../support/fake-clock';

@Module({})
class PortsModule {}

@Module({})
class TestModule {}

export type SliceOptions = Readonly<{
  imports: NonNullable<ModuleMetadata['imports']>;
  providers?: readonly Provider[];
  policies: readonly RoutePolicy[];
  /** Event catalogues of the slice, for one that appends. */
  events?: readonly (readonly EventDescription[])[];
}>;

/** The HTTP part of one slice under the real platform, listening on a port, over a database of its own. */
export class SliceApp {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly log: PostgresEventStoreForTests,
    private readonly issuer: DevelopmentIssuer,
    private readonly clean: () => Promise<void>,
  ) {}

  static async start({ imports, providers = [], policies, events = [] }: SliceOptions): Promise<SliceApp> {
    const eventTypes = new EventTypes([logEvents, ...events]);
    const log = await createPostgresEventStoreForTests(eventTypes);
    const home = await mkdtemp(join(tmpdir(), 'wenxiao-slice-'));
    const connection = new ReadConnection(log.pool);
    const verifier = new DevelopmentIssuer({ home, audience: 'wenxiao', production: false });
    const settings = { production: false, logLevel: 'silent', rateLimit: null } as const;
    const platform = [
      ports(eventTypes, [
        { provide: ReadConnection, useValue: connection },
        { provide: EventStore, useValue: log.store },
        ...providers,
      ]),
      WebModule.forRoot({ settings, codes: [], rules: [] }),
      AccessControlModule.forRoot({ settings, verifier, policies: [platformPolicies, policies] }),
    ];
    const root: DynamicModule = { module: TestModule, imports: [...platform, ...imports] };
    const app = await createHttpApplication(root, settings);
    await app.listen(0, '127.0.0.1');
    return new SliceApp(app, await app.getUrl(), log, verifier, async () => {
      await app.close();
      await log.close();
      await rm(home, { recursive: true, force: true });
    });
  }

  /** Headers of a caller; the person is named by role and body, like those of the sample city. */
  async as(role: Role, org: string): Promise<Record<string, string>> {
    const person = `${role.toLowerCase().replaceAll('_', '-')}.${org}`;
    return { authorization: `Bearer ${await this.issuer.issueToken({ person, role, org })}` };
  }

  close(): Promise<void> {
    return this.clean();
  }
}

/** The tests of a slice fold what they need before they read. */
class AlwaysThere extends ProjectionProgress {
  waitFor(): Promise<boolean> {
    return Promise.resolve(true);
  }

  waitForPolicies(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

const ports = (eventTypes: EventTypes, more: readonly Provider[]): DynamicModule => {
  const providers: Provider[] = [
    { provide: EventTypes, useValue: eventTypes },
    LogIncarnation,
    DecideAndAppend,
    { provide: RefusalStore, useClass: PostgresRefusalStore },
    { provide: Clock, useValue: new FakeClock(instant('2026-10-16T02:00:00Z')) },
    { provide: ProjectionProgress, useClass: AlwaysThere },
    { provide: Directory, useValue: new InMemoryDirectory(sampleCityOrganisations, sampleCityPeople) },
    ...more,
  ];
  return { module: PortsModule, global: true, providers, exports: providers.map(tokenOf) };
};

const tokenOf = (provider: Provider) => (typeof provider === 'function' ? provider : provider.provide);
