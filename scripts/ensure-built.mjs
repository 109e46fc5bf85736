import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, ROOT } from './paths.mjs';
import { run } from './run.mjs';

const SOURCES = ['apps', 'libs', 'workflows'];
const SETTINGS = ['.swcrc', 'package-lock.json'];
const BUNDLE = ['workflow-bundle.js', 'workflow-bundle.js.sha256'];
const BUILD_LIMIT_MS = 120_000;

/**
 * Compiles the sources into `dist` and bundles the workflows, unless it holds these very sources already; other files
 * (SQL, JSON) are copied along. Made beside and renamed, so that nothing of an earlier build stays.
 */
export const ensureBuilt = async () => {
  const digest = digestOf(ROOT);
  const stamp = inRoot('dist', '.sources');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  removeLeftovers();
  const beside = inRoot(`.wenxiao-build-${process.pid}`);
  const old = inRoot(`.wenxiao-old-${process.pid}`);
  try {
    await compileInto(beside);
    if (existsSync(inRoot('dist'))) renameSync(inRoot('dist'), old);
    renameSync(beside, inRoot('dist'));
    // the bundler itself finds out whether the bundle of before still fits
    for (const name of BUNDLE) if (existsSync(join(old, name))) renameSync(join(old, name), inRoot('dist', name));
  } finally {
    for (const folder of [beside, old]) rmSync(folder, { recursive: true, force: true });
  }
  await bundleWorkflows();
  writeFileSync(stamp, digest);
};

const bundleWorkflows = async () => {
  const program = inRoot('dist', 'apps', 'worker', 'src', 'bundle-workflows.js');
  const { status, output } = await run(process.execPath, [program], { limitMs: BUILD_LIMIT_MS });
  if (status !== 0) throw new Error(`工作流打包失败 / the workflows could not be bundled:\n${output}`);
};

const compileInto = async (folder) => {
  const swc = inRoot('node_modules', '@swc', 'cli', 'bin', 'swc.js');
  const folders = SOURCES.filter((name) => existsSync(inRoot(name)));
  const args = [swc, ...folders, '-d', relative(ROOT, folder), '--copy-files', '--sync', '--quiet'];
  const { status, output } = await run(process.execPath, args, { limitMs: BUILD_LIMIT_MS });
  if (status !== 0) throw new Error(`编译失败 / the sources do not compile:\n${output}`);
};

/** Says which sources these are: by their contents, not by times that a checkout or a copy changes. */
export const digestOf = (root) => {
  const hash = createHash('sha256');
  const files = SOURCES.flatMap((name) => filesUnder(join(root, name))).sort();
  for (const file of [...SETTINGS.map((name) => join(root, name)).filter(existsSync), ...files]) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
};

const filesUnder = (folder) => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.name.endsWith('.spec.ts') ? [] : [path];
  });
};

/** Of builds that were killed. */
const removeLeftovers = () => {
  for (const name of readdirSync(ROOT)) {
    const pid = /^\.wenxiao-(?:build|old)-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(inRoot(name), { recursive: true, force: true });
  }
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
