import { execFileSync, spawnSync } from 'node:child_process';
import type { Say } from './say';

/** The operating system's user under which PostgreSQL runs. */
export type Account = Readonly<{ name: string; uid: number; gid: number }>;

const OWN_NAME = 'wenxiao';

/** null: as ourselves. PostgreSQL refuses to run as root, so root lends it an account, and makes one if need be. */
export const postgresAccount = (say: Say): Account | null => {
  if (process.getuid?.() !== 0) return null;
  return lookUp('postgres') ?? lookUp(OWN_NAME) ?? create(say);
};

/** True when the program ends with status 0 under that account. */
export const succeedsAs = (account: Account | null, file: string, args: readonly string[]): boolean => {
  const identity = account === null ? {} : { uid: account.uid, gid: account.gid };
  return spawnSync(file, args, { ...identity, cwd: '/', stdio: 'ignore', timeout: 10_000 }).status === 0;
};

const lookUp = (name: string): Account | null => {
  const uid = idOf('-u', name);
  const gid = idOf('-g', name);
  return uid === null || gid === null || uid === 0 ? null : { name, uid, gid };
};

const idOf = (flag: '-u' | '-g', name: string): number | null => {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8', timeout: 10_000 });
  return status === 0 ? Number(stdout.trim()) : null;
};

const create = (say: Say): Account => {
  say(
    `以 root 运行：为 PostgreSQL 新建系统用户 ${OWN_NAME} / running as root: making the system user ${OWN_NAME} for PostgreSQL`,
  );
  const shell = ['--shell', '/usr/sbin/nologin'];
  try {
    execFileSync('useradd', ['--system', '--no-create-home', ...shell, OWN_NAME], { stdio: 'pipe', timeout: 10_000 });
  } catch (error) {
    throw refusal(error instanceof Error ? error.message.trim().split('\n').join(' | ') : String(error));
  }
  const account = lookUp(OWN_NAME);
  if (account === null) throw refusal('it is not there after useradd');
  return account;
};

const refusal = (reason: string): Error =>
  new Error(
    `无法新建系统用户 ${OWN_NAME}(${reason}),请以普通用户运行，或设置 DATABASE_URL / the system user ${OWN_NAME} ` +
      `could not be made (${reason}): run as an ordinary user, or set DATABASE_URL`,
  );
