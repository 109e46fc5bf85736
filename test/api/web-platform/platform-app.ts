import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessControlModule } from '../../../libs/access-control/access-control.module';
import { DevelopmentIssuer, type TokenRequest } from '../../../libs/access-control/development-issuer';
import { InMemoryDirectory } from '../../../libs/access-control/directory.in-memory';
import { Directory } from '../../../libs/access-control/directory.port';
import { accessControlCodes } from '../../../libs/access-control/role-labels';
import { platformPolicies } from '../../../libs/access-control/route-policies';
import { sampleCityOrganisations } from '../../../libs/access-control/sample-city';
import { sampleCityPeople } from '../../../libs/access-control/sample-city-people';
import type { TokenVerifier } from '../../../libs/access-control/token-verifier';
import { DecideAndAppend } from '../../../libs/event-store/decide-and-append';
import { EventStore } from '../../../libs/event-store/event-store.port';
import { EventTypes } from '../../../libs/event-store/event-types';
import { LogIncarnation, logEvents } from '../../../libs/event-store/log-incarnation';
import { Clock } from '../../../libs/kernel/clock';
import { ProjectionProgress } from '../../../libs/projections/projection-progress.port';
import { RefusalStore } from '../../../libs/web/command-memory.port';
import { createHttpApplication } from '../../../libs/web/http-application';
import type { HttpSettings } from '../../../libs/web/http-settings';
import { serveApiDescription } from '../../../libs/web/openapi';
import { WebModule } from '../../../libs/web/web.module';
import { FakeClock, FailingEventStore, FakeProgress, FakeRefusalStore } from './fakes';
import { ThingController, thingEvents, thingPolicies } from './thing';

@Module({})
class PortsModule {}

@Module({})
class TestModule {}

export type PlatformOptions = Readonly<{
  settings?: Partial<HttpSettings>;
  verifier?: TokenVerifier;
}>;

export type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string | undefined>>;
  json: Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any
  text: string;
}>;

type Call = Readonly<{ body?: unknown; headers?: Readonly<Record<string, string>>; as?: string }>;

/** The platform around one toy controller, over fakes of its ports. */
export class PlatformApp {
  readonly clock = new FakeClock();
  readonly eventTypes = new EventTypes([logEvents, thingEvents]);
  readonly store = new FailingEventStore(this.eventTypes, this.clock);
  readonly refusals = new FakeRefusalStore();
  readonly progress = new FakeProgress();
  readonly directory = new InMemoryDirectory(sampleCityOrganisations, sampleCityPeople);
  readonly home = mkdtempSync(join(tmpdir(), 'wenxiao-web-'));
  readonly issuer = new DevelopmentIssuer({ home: this.home, audience: 'wenxiao', production: false });
  app!: NestFastifyApplication;
  private keys = 0;

  static async start({ settings = {}, verifier }: PlatformOptions = {}): Promise<PlatformApp> {
    const platform = new PlatformApp();
    const all = { production: false, logLevel: 'silent', rateLimit: null, ...settings } as const;
    platform.app = await createHttpApplication(platform.module(all, verifier ?? platform.issuer), all);
    serveApiDescription(platform.app);
    await platform.app.init();
    await platform.app.getHttpAdapter().getInstance().ready();
    return platform;
  }

  private module(settings: HttpSettings, verifier: TokenVerifier): DynamicModule {
    return {
      module: TestModule,
      imports: [
        this.ports(),
        WebModule.forRoot({ settings, codes: accessControlCodes, rules: [[INV_99]] }),
        AccessControlModule.forRoot({ settings, verifier, policies: [platformPolicies, thingPolicies] }),
      ],
      controllers: [ThingController],
    };
  }

  private ports(): DynamicModule {
    const providers = [
      { provide: EventStore, useValue: this.store },
      { provide: EventTypes, useValue: this.eventTypes },
      LogIncarnation,
      DecideAndAppend,
      { provide: RefusalStore, useValue: this.refusals },
      { provide: Clock, useValue: this.clock },
      { provide: ProjectionProgress, useValue: this.progress },
      { provide: Directory, useValue: this.directory },
    ];
    return { module: PortsModule, global: true, providers, exports: providers };
  }

  token(request: Partial<TokenRequest> = {}): Promise<string> {
    return this.issuer.issueToken({ person: 'unit-clerk.106003', role: 'UNIT_CLERK', org: '106003', ...request });
  }

  nextKey(): string {
    this.keys += 1;
    return `key-${this.keys}`;
  }

  /** A request as the unit clerk unless `as` gives another token ('' for none). */
  async call(method: string, url: string, { body, headers = {}, as }: Call = {}): Promise<Answer> {
    const token = as ?? (await this.token());
    const text = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
    const response = await this.app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(token !== '' && { authorization: `Bearer ${token}` }),
        ...(text !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(text !== undefined && { payload: text }),
    });
    const isJson = /json/.test(String(response.headers['content-type'] ?? ''));
    return {
      status: response.statusCode,
      headers: response.headers as Answer['headers'],
      json: (isJson && response.body !== '' ? JSON.parse(response.body) : {}) as Answer['json'],
      text: response.body,
    };
  }

  get(url: string, call: Call = {}): Promise<Answer> {
    return this.call('GET', url, call);
  }

  post(url: string, body?: unknown, call: Call = {}): Promise<Answer> {
    return this.call('POST', url, {
      ...call,
      body,
      headers: { 'idempotency-key': this.nextKey(), ...call.headers },
    });
  }

  async stop(): Promise<void> {
    await this.app.close();
    rmSync(this.home, { recursive: true, force: true });
  }
}

const INV_99 = { id: 'INV-99', text: '名称须好。', textEn: 'Names must be good.' };
