import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../../libs/configuration/configuration';
import { startEmbeddedPostgres } from './embedded-postgres';
import { lockHome } from './home-lock';
import { removeInstance } from './instance-file';
import { sayOnStandardError, type Say } from './say';
import type { ServiceState } from './supervisor';
import { findTemporal } from './temporal-binary';
import { startTemporalServer, temporalAnswers } from './temporal-server';

export type TemporalService = Readonly<{
  /** `host:port`; null when no Temporal can be had: the sweeper alone keeps the deadlines then. */
  address: string | null;
  namespace: string;
  /** Of the dev server of this instance; of one that was named by `TEMPORAL_ADDRESS`, how it was found at the start. */
  state(): ServiceState;
}>;

export type StandaloneServices = Readonly<{
  /** URL of an owner of the database, who may migrate it. */
  databaseUrl: string;
  /** null where `DATABASE_URL` names a server of somebody else. */
  postgresState: (() => ServiceState) | null;
  temporal: TemporalService;
  /** Stops what was started here and gives the home back. To be called last. */
  stop(): Promise<void>;
}>;

type Wanted = Pick<Configuration, 'home' | 'databaseUrl' | 'temporal'>;

/**
 * Locks the home and starts the servers that the settings do not name: PostgreSQL and Temporal, side by side. None of
 * them outlives this process. Without Temporal the start goes on, degraded and said loudly.
 *
 * @throws {HomeInUse} when another instance works on the home; any other error when the database cannot be had
 */
export const startStandaloneServices = async (
  configuration: Wanted,
  say: Say = sayOnStandardError,
): Promise<StandaloneServices> => {
  const { home } = configuration;
  makeHome(home);
  const lock = lockHome(home);
  removeInstance(home);
  const stops: (() => Promise<void>)[] = [() => Promise.resolve(removeInstance(home))];
  const keep = <T extends Stoppable>(service: T): T => {
    stops.push(() => service.stop());
    return service;
  };
  const stop = async (): Promise<void> => {
    await Promise.all(stops.map((stopOne) => stopOne()));
    lock.release();
  };
  const starting = [
    startDatabase(configuration, say).then(keep),
    startTemporal(configuration, say).then(keep),
  ] as const;
  try {
    const [postgres, temporal] = await Promise.all(starting);
    return { databaseUrl: postgres.url, postgresState: postgres.state, temporal, stop };
  } catch (error) {
    await Promise.allSettled(starting);
    await stop();
    throw error;
  }
};

type Stoppable = Readonly<{ stop(): Promise<void> }>;
type Database = Stoppable & Readonly<{ url: string; state: (() => ServiceState) | null }>;

const nothingToStop = (): Promise<void> => Promise.resolve();

const startDatabase = async ({ home, databaseUrl }: Wanted, say: Say): Promise<Database> =>
  databaseUrl === null
    ? startEmbeddedPostgres({ home, durable: true, say })
    : { url: databaseUrl, state: null, stop: nothingToStop };

const startTemporal = async ({ home, temporal }: Wanted, say: Say): Promise<TemporalService & Stoppable> => {
  const { address, namespace } = temporal;
  if (address !== null) return namedTemporal(address, namespace, say);
  const program = findTemporal();
  if (program === null) return withoutTemporal(namespace, say);
  const server = await startTemporalServer({
    program,
    namespace,
    databaseFile: join(home, 'temporal.db'),
    logFile: join(home, 'temporal.log'),
    say,
    keepTrying: true,
  });
  return { ...server, namespace };
};

/** Somebody else's server may come later; worker and policies find it then. */
const namedTemporal = async (address: string, namespace: string, say: Say): Promise<TemporalService & Stoppable> => {
  const state: ServiceState = (await temporalAnswers(address, namespace))
    ? { status: 'running', reason: null }
    : { status: 'degraded', reason: `${address} does not answer` };
  if (state.status === 'degraded')
    say(
      `警告:Temporal(${address})没有应答,降级运行,期限只由巡检处理(最多晚两分钟),应答后自动恢复 / ` +
        `WARNING: Temporal at ${address} does not answer, running degraded: deadlines are kept by the sweeper alone ` +
        '(at most two minutes late) until it does',
    );
  return { address, namespace, state: () => state, stop: nothingToStop };
};

const withoutTemporal = (namespace: string, say: Say): TemporalService & Stoppable => {
  const reason = 'no temporal command line on the PATH or in the cache';
  say(
    '警告：没有 Temporal,降级运行，期限只由巡检处理（最多晚两分钟）;请安装 temporal 或设置 TEMPORAL_ADDRESS / ' +
      'WARNING: no Temporal, running degraded: deadlines are kept by the sweeper alone (at most two minutes late); ' +
      'install temporal or set TEMPORAL_ADDRESS',
  );
  return { address: null, namespace, state: () => ({ status: 'degraded', reason }), stop: nothingToStop };
};

/** Others may pass through but not look in as root: PostgreSQL's account must reach its own folder. */
const makeHome = (home: string): void => {
  try {
    mkdirSync(home, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`无法建立目录 ${home} / cannot make the folder ${home}: ${reason}`);
  }
};
