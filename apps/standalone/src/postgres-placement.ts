import { randomUUID } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { succeedsAs, type Account } from './postgres-account';
import { SYSTEM_FOLDER } from './postgres-binaries';
import type { Say } from './say';

/**
 * The folder of PostgreSQL that belongs to this home; PostgreSQL's account owns it. It lies in the home where the account
 * can get there, else in the system's folder, and a pointer file in the home says where: a deleted home is a fresh
 * database either way.
 *
 * @throws when the folder that the home points to is gone
 */
export const placePostgres = (home: string, account: Account | null, say: Say): string => {
  const pointer = join(home, 'postgres.location');
  if (existsSync(pointer)) return existing(readFileSync(pointer, 'utf8').trim(), home);
  const inside = join(home, 'postgres');
  if (account === null || canReach(home, account)) return owned(inside, account);
  if (existsSync(inside)) {
    throw new Error(
      `用户 ${account.name} 无法进入 ${inside} / ${account.name} cannot reach ${inside}: chmod o+x the folders above it`,
    );
  }
  const outside = owned(join(SYSTEM_FOLDER, randomUUID()), account);
  writeFileSync(pointer, `${outside}\n`, { mode: 0o600 });
  say(
    `用户 ${account.name} 无法进入 ${home},数据库放在 ${outside} / ${account.name} cannot reach ${home}: the database is kept in ${outside}`,
  );
  return outside;
};

const existing = (folder: string, home: string): string => {
  if (existsSync(folder)) return folder;
  throw new Error(
    `${home} 的数据库 ${folder} 已不存在，要重新开始请删除 ${home} / the database of ${home} in ${folder} is gone: delete ${home} to start afresh`,
  );
};

const canReach = (folder: string, account: Account): boolean => succeedsAs(account, 'test', ['-x', folder]);

const owned = (folder: string, account: Account | null): string => {
  mkdirSync(folder, { recursive: true, mode: account === null ? 0o700 : 0o755 });
  if (account !== null) chownSync(folder, account.uid, account.gid);
  return folder;
};
