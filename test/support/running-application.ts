import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi } from '../../apps/composition/http-role';
import { startProjector, startWorker, type RunningRole } from '../../apps/composition/roles';
import type { Wiring } from '../../apps/composition/wiring';
import { DevelopmentIssuer } from '../../libs/access-control/development-issuer';
import { seedDirectory } from '../../libs/access-control/directory-seed.postgres';
import { sampleCityOrganisations } from '../../libs/access-control/sample-city';
import { sampleCityPeople } from '../../libs/access-control/sample-city-people';
import { readConfiguration } from '../../libs/configuration/configuration';
import { ReadConnection } from '../../libs/database/read-connection';
import { EventStore } from '../../libs/event-store/event-store.port';
import { instant } from '../../libs/kernel/instant';
import type { Role } from '../../libs/kernel/role';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { ProjectionProgress } from '../../libs/projections/projection-progress.port';
import { migratedTestDatabase } from './postgres-event-store';
import { bundleOf } from './workflow-bundle';

export type Person = Readonly<{ person: string; role: Role; org: string }>;

const who = (person: string, role: Role, org: string): Person => ({ person, role, org });

/** People of the sample city (api.md 4) who take part in an application of unit 106003. */
export const people = {
  clerk: who('unit-clerk.106003', 'UNIT_CLERK', '106003'),
  head: who('unit-head.106003', 'UNIT_HEAD', '106003'),
  otherHead: who('unit-head.104002', 'UNIT_HEAD', '104002'),
  reviewer: who('dept-reviewer.106', 'DEPT_REVIEWER', '106'),
  departmentHead: who('dept-head.106', 'DEPT_HEAD', '106'),
  performance: who('fin-perf.F', 'FIN_PERF', 'F'),
  division: who('fin-division.F', 'FIN_DIVISION', 'F'),
  budget: who('fin-budget.F', 'FIN_BUDGET', 'F'),
  leader: who('fin-leader.F', 'FIN_LEADER', 'F'),
  auditor: who('auditor.A', 'AUDITOR', 'A'),
  administrator: who('wf-admin.F', 'WF_ADMIN', 'F'),
  systemAdministrator: who('sys-admin.F', 'SYS_ADMIN', 'F'),
} as const;

export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, unknown>>; body: any }>; // eslint-disable-line @typescript-eslint/no-explicit-any -- bodies are looked into freely

export type CallOptions = Readonly<{ body?: unknown; key?: string; headers?: Readonly<Record<string, string>> }>;

export type RunningApplication = Readonly<{
  app: NestFastifyApplication;
  wiring: Wiring;
  issuer: DevelopmentIssuer;
  call: (by: Person | null, method: 'GET' | 'POST' | 'PUT', path: string, options?: CallOptions) => Promise<Answer>;
  /** Until all read models and policies have worked through the head, and what the policies appended too. */
  quiet: () => Promise<void>;
  /** Projections, policies and sweeper end their work in hand and stand still. */
  stopProjector: () => Promise<void>;
  startProjector: () => void;
  stop: () => Promise<void>;
}>;

export type RunOptions = Readonly<{
  /** Business start; frozen at it unless a scale is given. */
  businessStart: string;
  scale?: number;
  temporalAddress?: string;
  environment?: Readonly<Record<string, string>>;
  /** An existing database instead of a fresh one. */
  databaseUrl?: string;
  /** False: the worker is left to processes of the test's own. */
  worker?: boolean;
}>;

let keys = 0;

/** The whole application on a real PostgreSQL in this process: HTTP by inject, projector and sweeper running. */
export const runApplication = async (options: RunOptions): Promise<RunningApplication> => {
  const database = options.databaseUrl === undefined ? await migratedTestDatabase() : null;
  const databaseUrl = options.databaseUrl ?? database?.url ?? '';
  const home = mkdtempSync(join(tmpdir(), 'wenxiao-app-'));
  const environment = {
    WENXIAO_HOME: home,
    WENXIAO_DEMO: 'off',
    WENXIAO_LOG_LEVEL: 'silent',
    WENXIAO_RATE_LIMIT: 'off',
    ...options.environment,
  };
  const configuration = readConfiguration(environment, home);
  const wiring = { configuration, databaseUrl, temporalAddress: options.temporalAddress ?? null };
  const app = await createApi(wiring);
  await seedDirectory(app.get(ReadConnection).pool, sampleCityOrganisations, sampleCityPeople);
  const clock = app.get(MovableClock);
  if (clock.setting().epoch === 0n)
    await clock.set({ at: instant(options.businessStart), scale: options.scale ?? 0, settled: true });
  let projector: RunningRole | null = startProjector(app, wiring);
  const withWorker = wiring.temporalAddress !== null && options.worker !== false;
  const bundle = withWorker ? await bundleOf() : null;
  const worker = withWorker ? startWorker(app, wiring, bundle?.path) : null;
  const { audience, production } = configuration;
  const issuer = new DevelopmentIssuer({ home, audience, production });
  const stopProjector = async (): Promise<void> => {
    await projector?.stop();
    projector = null;
  };
  const stop = async (): Promise<void> => {
    await Promise.all([worker?.stop(), stopProjector()]);
    await app.close();
    bundle?.remove();
    await database?.drop();
    rmSync(home, { recursive: true, force: true });
  };
  return {
    app,
    wiring,
    issuer,
    call: caller(app, issuer),
    quiet: () => quiet(app),
    stopProjector,
    startProjector: () => void (projector ??= startProjector(app, wiring)),
    stop,
  };
};

const caller =
  (app: NestFastifyApplication, issuer: DevelopmentIssuer): RunningApplication['call'] =>
  async (by, method, path, { body, key, headers = {} } = {}) => {
    const url = path.startsWith('/api/') || /^\/(health|metrics|openapi|docs)/.test(path) ? path : `/api/v1${path}`;
    const token = by === null ? {} : { authorization: `Bearer ${await issuer.issueToken(by)}` };
    const command = method === 'GET' ? {} : { 'idempotency-key': key ?? `test-${process.pid}-${(keys += 1)}` };
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await app.inject({
      method,
      url,
      headers: { ...token, ...command, ...json, ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const isJson = String(answer.headers['content-type'] ?? '').includes('json');
    return { status: answer.statusCode, headers: answer.headers, body: isJson ? answer.json() : answer.body };
  };

const quiet = async (app: NestFastifyApplication): Promise<void> => {
  const store = app.get(EventStore);
  const progress = app.get(ProjectionProgress);
  for (;;) {
    const { position } = await store.head();
    const seen = (await progress.waitForPolicies(position, 20_000)) && (await progress.waitFor(position, 20_000));
    if (!seen) throw new Error(`position ${position} was not worked through`);
    if ((await store.head()).position === position) return;
  }
};
