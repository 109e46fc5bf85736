import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startGuardedChild } from '../../standalone/src/guarded-child';
import { readInstance, type Instance } from '../../standalone/src/instance-file';

export type OwnInstance = Readonly<{
  home: string;
  written: Instance;
  /** Ends it with its servers and removes its home. Harmless when called again. */
  stop: () => Promise<void>;
}>;

const START_LIMIT_MS = 120_000;
const PROGRAM = join(__dirname, '../../standalone/src/main.js');

/** What a person has in his shell, and none of its settings: this instance has its own ones. */
const shell = (): Record<string, string> => {
  const cache = process.env['XDG_CACHE_HOME'];
  return { HOME: homedir(), ...(cache === undefined ? {} : { XDG_CACHE_HOME: cache }) };
};

const isReady = (log: string): boolean => /^ready \S+$/m.test(readFileSync(log, 'utf8'));

/** PostgreSQL's account must get through to its own folder when we are root; it may keep its files elsewhere then. */
const removeHome = (home: string): void => {
  try {
    rmSync(readFileSync(join(home, 'postgres.location'), 'utf8').trim(), { recursive: true, force: true });
  } catch {
    // the database lies in the home
  }
  rmSync(home, { recursive: true, force: true });
};

/** Starts `npm start` in a temporary home, on free ports, with the bodies and people of the sample city. */
export const startOwnInstance = async (businessStart: string): Promise<OwnInstance> => {
  const home = mkdtempSync(join(tmpdir(), 'wenxiao-demo-year-'));
  chmodSync(home, 0o711);
  const log = join(home, 'terminal.log');
  const output = openSync(log, 'a');
  const environment = {
    ...shell(),
    ...{ WENXIAO_HOME: home, PORT: '0', WENXIAO_DEMO: 'organisations', WENXIAO_BUSINESS_START: businessStart },
    ...{ WENXIAO_RATE_LIMIT: 'off', WENXIAO_LOG_LEVEL: 'warn' },
  };
  const child = await startGuardedChild({
    ...{ file: process.execPath, args: [PROGRAM], output, stopSignal: 'TERM', graceSeconds: 30, environment },
  });
  closeSync(output);
  const stop = async (): Promise<void> => {
    await child.stop();
    removeHome(home);
  };
  let ended = false;
  void child.exited.then(() => (ended = true));
  const end = performance.now() + START_LIMIT_MS;
  while (!isReady(log) && !ended && performance.now() < end) await delay(100);
  const written = isReady(log) ? readInstance(home) : null;
  if (written !== null) return { home, written, stop };
  const said = readFileSync(log, 'utf8');
  await stop();
  throw new Error(`the instance did not start:\n${said}`);
};
