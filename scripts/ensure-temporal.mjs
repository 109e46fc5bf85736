import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { withBuildLock } from './build-lock.mjs';
import { run, say } from './run.mjs';

/** Installs by `go install` as it is; from 1.6.0 on its `go.mod` holds a `replace`, which that refuses. */
export const TEMPORAL_VERSION = '1.5.1';

const TRY_LIMIT_MS = 10_000;
const DOWNLOAD_LIMIT_MS = 90_000;
const BUILD_LIMIT_MS = 20 * 60_000;

/** Outside the checkout, so that one build serves every clone; `temporal-binary.ts` looks in the same place. */
export const cachedTemporal = (env) => {
  const root = env.XDG_CACHE_HOME?.startsWith('/') ? env.XDG_CACHE_HOME : join(homedir(), '.cache');
  return join(root, 'wenxiao', `temporal-${TEMPORAL_VERSION}`, 'temporal');
};

/**
 * Finds the `temporal` command line, else gets it into the cache: by the SDK's own download, else by a Go toolchain.
 * Answers its path, or null when none is needed (`TEMPORAL_ADDRESS`) or none is to be had, which is said.
 * `installed` resolves when the packages are there.
 */
export const ensureTemporal = async ({ installed, env = process.env }) => {
  if (env.TEMPORAL_ADDRESS) return null;
  const cached = cachedTemporal(env);
  const ready = (await works('temporal', env)) ? 'temporal' : (await works(cached, env)) ? cached : null;
  if (ready !== null) return ready;
  await installed;
  mkdirSync(dirname(cached), { recursive: true });
  return withBuildLock(dirname(cached), async () => {
    if (await works(cached, env)) return cached;
    removeLeftovers(dirname(cached));
    return (await byDownload(cached, env)) ?? (await byGo(cached, env));
  });
};

/** Of attempts that were killed; nobody else is at work here while we hold the lock. */
const removeLeftovers = (folder) => {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('.getting-')) rmSync(join(folder, name), { recursive: true, force: true });
  }
};

const works = async (program, env) => (await run(program, ['--version'], { env, limitMs: TRY_LIMIT_MS })).status === 0;

/** The test package of the SDK can fetch the program, but only together with a start of it. Offline it fails at once. */
const byDownload = (cached, env) =>
  inFolderBeside(cached, async (folder) => {
    const { status } = await run(process.execPath, ['-e', DOWNLOAD, folder, `v${TEMPORAL_VERSION}`], {
      env,
      limitMs: DOWNLOAD_LIMIT_MS,
      progress: `下载 Temporal / fetching Temporal ${TEMPORAL_VERSION}`,
    });
    return status === 0 ? keep(join(folder, `temporal-v${TEMPORAL_VERSION}`), cached, env) : null;
  });

const DOWNLOAD = `
const { TestWorkflowEnvironment } = require('@temporalio/testing');
const [downloadDir, version] = process.argv.slice(1);
TestWorkflowEnvironment.createLocal({ server: { executable: { type: 'cached-download', downloadDir, version } } })
  .then((environment) => environment.teardown())
  .then(() => process.exit(0), () => process.exit(1));
`;

const byGo = (cached, env) =>
  inFolderBeside(cached, async (folder) => {
    if ((await run('go', ['version'], { env, limitMs: TRY_LIMIT_MS })).status !== 0) {
      say('没有 Temporal,也没有 Go 工具链 / there is no Temporal, and neither a download nor a Go toolchain to get it');
      return null;
    }
    const building = `编译 Temporal ${TEMPORAL_VERSION}(仅首次，约四分钟)/ building Temporal, the first time only`;
    say(building);
    const source = `github.com/temporalio/cli/cmd/temporal@v${TEMPORAL_VERSION}`;
    const { status, output, seconds } = await run('go', ['install', '-ldflags', '-s -w', source], {
      env: { ...env, GOBIN: folder, GOFLAGS: '', GOWORK: 'off' },
      limitMs: BUILD_LIMIT_MS,
      progress: building,
    });
    const kept = status === 0 ? await keep(join(folder, 'temporal'), cached, env) : null;
    const lastLine = output.split('\n').at(-1);
    say(kept === null ? `Temporal 编译失败 / the build failed: ${lastLine}` : `Temporal 已编译 / built (${seconds} s)`);
    return kept;
  });

/** In the same file system as the target, so that the program comes there by one rename. */
const inFolderBeside = async (cached, work) => {
  const folder = mkdtempSync(join(dirname(cached), '.getting-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const keep = async (program, cached, env) => {
  if (!existsSync(program) || !(await works(program, env))) return null;
  renameSync(program, cached);
  return cached;
};
