import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureTemporal } from './ensure-temporal.mjs';
import { endRunning, say } from './run.mjs';

/** Runs before anything is installed, so this and what it imports uses nothing but Node. */
export { ensureBuilt, ensureInstalled, ensureTemporal };

/**
 * Everything that a start or a test run needs on a machine that has Node only; quick when it is there already.
 * `env` says where to look for Temporal.
 */
export const prepare = async ({ env = process.env } = {}) => {
  refuseOldNode();
  const installed = ensureInstalled();
  const [, temporal] = await Promise.all([installed.then(ensureBuilt), ensureTemporal({ installed, env })]);
  return { temporal };
};

const OLDEST = [20, 19];

/** Older ones cannot `require` the ES modules of the framework. */
const refuseOldNode = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new Error(
    `需要 Node ${OLDEST.join('.')} 或更新 / needs Node ${OLDEST.join('.')} or newer, this is ${process.version}`,
  );
};

/**
 * Ends the process with the status when a signal comes before the program proper has taken over; the answer is called
 * when it has.
 */
export const endOnSignal = (statusOf) => {
  const end = (signal) => {
    endRunning();
    process.exit(statusOf(signal));
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
};

export const SIGNALS = ['SIGINT', 'SIGTERM'];

/** Waits for the work; when it fails, says why and ends with status 1. */
export const orEnd = async (work) => {
  try {
    return await work;
  } catch (error) {
    endRunning();
    say(error.message);
    process.exit(1);
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv[2] === 'build') await orEnd(ensureInstalled().then(ensureBuilt));
  else await orEnd(prepare());
}
