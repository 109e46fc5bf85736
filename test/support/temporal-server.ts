import childProcess from 'node:child_process';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processIdentity } from '../../apps/standalone/src/process-identity';
import { sayOnStandardError } from '../../apps/standalone/src/say';
import { findTemporal } from '../../apps/standalone/src/temporal-binary';
import { startTemporalServer } from '../../apps/standalone/src/temporal-server';

export type TestTemporal = Readonly<{ address: string; namespace: string }>;

/**
 * Every test file has a global object and modules of its own; only the modules of Node are the same for all files of one
 * jest worker, so the server of the worker hangs on one of them.
 */
const holder = childProcess as typeof childProcess & { wenxiaoTestTemporal?: Promise<TestTemporal> };

/**
 * A Temporal dev server in memory, one for all test files of this jest worker: tests keep apart by their workflow ids and
 * task queues. It ends with the worker.
 *
 * @throws when no `temporal` command line is to be had on this machine
 */
export const testTemporal = (): Promise<TestTemporal> => (holder.wenxiaoTestTemporal ??= start());

const start = async (): Promise<TestTemporal> => {
  const program = findTemporal();
  if (program === null) {
    throw new Error('no temporal command line on the PATH or in the cache: npm test fetches or builds one');
  }
  const { address } = await startTemporalServer({
    program,
    namespace: 'default',
    databaseFile: null,
    logFile: logFile(),
    say: sayOnStandardError,
    keepTrying: false,
    unref: true,
  });
  return { address, namespace: 'default' };
};

/** Nothing runs when a jest worker ends, so each worker removes the logs of those that are gone. */
const logFile = (): string => {
  const folder = join(tmpdir(), 'wenxiao-test-temporal');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (processIdentity(Number.parseInt(name, 10)) === null) rmSync(join(folder, name), { force: true });
  }
  return join(folder, `${process.pid}.log`);
};
