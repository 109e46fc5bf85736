import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './free-port';
import { startGuardedChild, type GuardedChild } from './guarded-child';
import { lastWords, withLog } from './log-file';
import { postgresAccount, type Account } from './postgres-account';
import { postgresBinaries } from './postgres-binaries';
import { ensureCluster, SUPERUSER } from './postgres-cluster';
import { stopOrphan } from './postgres-orphan';
import { placePostgres } from './postgres-placement';
import { serverSettings } from './postgres-settings';
import type { Say } from './say';
import { Supervisor, type ServiceState } from './supervisor';
import { untilServing } from './until-serving';

export type EmbeddedPostgres = Readonly<{
  /** URL of the superuser with its password, database `wenxiao`. */
  url: string;
  state(): ServiceState;
  /** Fast shutdown: transactions under way are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}>;

export type EmbeddedPostgresOptions = Readonly<{
  /** Folder of this instance, locked by the caller; holds the data, the secret and the log. */
  home: string;
  durable: boolean;
  say: Say;
  /** True: a running server does not keep this process alive by itself. */
  unref?: boolean;
}>;

type Server = Readonly<{ program: string; data: string; account: Account | null; logFile: string; port: number }>;

/** Crash recovery after `kill -9` replays at most `max_wal_size` of log. */
const START_LIMIT_MS = 120_000;
const STOP_LIMIT_SECONDS = 30;
const DATABASE = 'wenxiao';

/**
 * Starts PostgreSQL from the installed package on a free port of 127.0.0.1, makes its cluster on the first start, and
 * keeps it alive until `stop()`. It never outlives this process.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const { home, durable, say } = options;
  const account = postgresAccount(say);
  const programs = postgresBinaries(account, say);
  const base = placePostgres(home, account, say);
  const password = secretOf(home, existsSync(join(base, 'data')));
  const logFile = join(home, 'postgres.log');
  const data = await ensureCluster({ initdb: programs.initdb, base, account, password, durable, logFile });
  const server = { program: programs.postgres, data, account, logFile };
  const { supervisor, port } = await startOnFreePort(server, password, options);
  await ensureDatabase(urlOf(port, password, 'postgres')).catch(async (error: unknown) => {
    await supervisor.stop();
    throw error;
  });
  return { url: urlOf(port, password, DATABASE), state: () => supervisor.state(), stop: () => supervisor.stop() };
};

type Started = Readonly<{ supervisor: Supervisor; port: number }>;

/** A free port may be taken by somebody else before we bind it, and a dying server may still hold the cluster. */
const startOnFreePort = async (
  server: Omit<Server, 'port'>,
  password: string,
  options: EmbeddedPostgresOptions,
): Promise<Started> => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const launch = (signal: AbortSignal): Promise<GuardedChild> =>
      start({ ...server, port }, password, signal, options);
    const supervisor = new Supervisor('PostgreSQL', launch, options.say);
    try {
      await supervisor.start();
      return { supervisor, port };
    } catch (error) {
      const passing = /in use/.test(lastWords(server.logFile));
      if (!passing || attempt === 5) throw error;
    }
  }
};

const start = async (
  server: Server,
  password: string,
  signal: AbortSignal,
  { durable, say, unref = false }: EmbeddedPostgresOptions,
): Promise<GuardedChild> => {
  await stopOrphan(server.data, say);
  const child = await withLog(server.logFile, (output) =>
    startGuardedChild({
      file: server.program,
      args: ['-D', server.data, ...serverSettings(server.port, durable)],
      output,
      stopSignal: 'INT',
      graceSeconds: STOP_LIMIT_SECONDS,
      account: server.account ?? undefined,
      unref,
    }),
  );
  const serves = (): Promise<boolean> => answers(urlOf(server.port, password, 'postgres'));
  try {
    await untilServing(child, { name: 'PostgreSQL', serves, limitMs: START_LIMIT_MS, signal });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}: ${lastWords(server.logFile)}`);
  }
  return child;
};

const urlOf = (port: number, password: string, database: string): string =>
  `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

const answers = async (url: string): Promise<boolean> => {
  try {
    return await withClient(url, async (client) => (await client.query('select 1')).rowCount === 1);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '28P01') throw new Error('the password in postgres.secret does not fit the database');
    return false;
  }
};

const ensureDatabase = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE}`);
  });

const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 30_000 });
  client.on('error', () => undefined); // the query that runs fails with it
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
};

const secretOf = (home: string, clusterExists: boolean): string => {
  const file = join(home, 'postgres.secret');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (clusterExists) {
    throw new Error(
      `${file} 缺失，无法登录数据库 / ${file} is missing, so nobody can log in to the database of this home`,
    );
  }
  const secret = randomBytes(32).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
};
