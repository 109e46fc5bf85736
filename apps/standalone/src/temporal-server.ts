import { Connection } from '@temporalio/client';
import { freePort } from './free-port';
import { startGuardedChild, type GuardedChild } from './guarded-child';
import { lastWords, withLog } from './log-file';
import type { Say } from './say';
import { Supervisor, type ServiceState } from './supervisor';
import { noteServer, stopNotedServer } from './temporal-orphan';
import { untilServing } from './until-serving';

export type TemporalServer = Readonly<{
  /** `host:port`; the same after every restart, so that clients find it again. */
  address: string;
  state(): ServiceState;
  stop(): Promise<void>;
}>;

export type TemporalServerOptions = Readonly<{
  /** Path of the `temporal` command line, or its name on the PATH. */
  program: string;
  namespace: string;
  /** null: in memory. */
  databaseFile: string | null;
  logFile: string;
  say: Say;
  /** False: rejects when the first start fails. True: resolves degraded then and keeps trying. */
  keepTrying: boolean;
  /** True: a running server does not keep this process alive by itself. */
  unref?: boolean;
}>;

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_SECONDS = 10;

/** Starts a Temporal dev server on a free port of 127.0.0.1 and keeps it alive. It never outlives this process. */
export const startTemporalServer = async (options: TemporalServerOptions): Promise<TemporalServer> => {
  const port = await freePort();
  const supervisor = new Supervisor('Temporal', (signal) => start(port, options, signal), options.say);
  await (options.keepTrying ? supervisor.startOrKeepTrying() : supervisor.start());
  return { address: addressOf(port), state: () => supervisor.state(), stop: () => supervisor.stop() };
};

const addressOf = (port: number): string => `127.0.0.1:${port}`;

const start = async (port: number, options: TemporalServerOptions, signal: AbortSignal): Promise<GuardedChild> => {
  const pidFile = options.databaseFile === null ? null : `${options.databaseFile}.pid`;
  if (pidFile !== null) await stopNotedServer(pidFile, options.say);
  const child = await withLog(options.logFile, (output) =>
    startGuardedChild({
      file: options.program,
      args: argumentsOf(port, options),
      output,
      stopSignal: 'TERM',
      graceSeconds: STOP_LIMIT_SECONDS,
      unref: options.unref ?? false,
    }),
  );
  if (pidFile !== null) noteServer(pidFile, child.pid);
  const serves = (): Promise<boolean> => temporalAnswers(addressOf(port), options.namespace);
  try {
    await untilServing(child, { name: 'Temporal', serves, limitMs: START_LIMIT_MS, signal });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}: ${lastWords(options.logFile)}`);
  }
  return child;
};

/** The ports of the metrics, of the HTTP interface and between the services are free ones by the server's own choice. */
const argumentsOf = (port: number, { namespace, databaseFile }: TemporalServerOptions): readonly string[] => [
  'server',
  'start-dev',
  '--headless',
  ...['--ip', '127.0.0.1', '--port', String(port), '--namespace', namespace, '--log-level', 'error'],
  // it would ask its maker's site for a newer version otherwise
  ...['--dynamic-config-value', 'frontend.enableServerVersionCheck=false'],
  ...(databaseFile === null ? [] : ['--db-filename', databaseFile]),
];

/** Whether a server at the address knows the namespace; asked for two seconds at most. */
export const temporalAnswers = async (address: string, namespace: string): Promise<boolean> => {
  const connection = Connection.lazy({ address });
  try {
    await connection.withDeadline(Date.now() + 2_000, () =>
      connection.workflowService.describeNamespace({ namespace }),
    );
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
};
