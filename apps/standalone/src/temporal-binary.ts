import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The version that is built or fetched when there is none; `scripts/ensure-temporal.mjs` puts it into the cache. */
export const TEMPORAL_VERSION = '1.5.1';

type Environment = Readonly<Record<string, string | undefined>>;

/** The cache lies outside the checkout, so that one build serves every clone. */
export const cachedTemporal = (environment: Environment = process.env): string => {
  const cache = environment['XDG_CACHE_HOME'];
  const root = cache?.startsWith('/') === true ? cache : join(homedir(), '.cache');
  return join(root, 'wenxiao', `temporal-${TEMPORAL_VERSION}`, 'temporal');
};

/** A `temporal` command line that runs here: the one on the PATH, else the cached one; null when there is none. */
export const findTemporal = (environment: Environment = process.env): string | null =>
  ['temporal', cachedTemporal(environment)].find((program) => runs(program, environment)) ?? null;

const runs = (program: string, environment: Environment): boolean =>
  spawnSync(program, ['--version'], { env: { ...environment }, stdio: 'ignore', timeout: 10_000 }).status === 0;
