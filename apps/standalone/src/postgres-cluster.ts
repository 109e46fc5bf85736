import { chownSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startGuardedChild } from './guarded-child';
import { lastWords, withLog } from './log-file';
import type { Account } from './postgres-account';

export const SUPERUSER = 'wenxiao';
const INITDB_LIMIT_MS = 120_000;

type Cluster = Readonly<{
  initdb: string;
  /** Folder that the account owns; the cluster is its subfolder `data`. */
  base: string;
  account: Account | null;
  password: string;
  /** False: a crash of the machine may lose it (tests). */
  durable: boolean;
  logFile: string;
}>;

/** Makes the cluster unless it is there; one that was interrupted half-way is made anew. Returns its folder. */
export const ensureCluster = async (cluster: Cluster): Promise<string> => {
  const data = join(cluster.base, 'data');
  if (existsSync(data)) return data;
  const unfinished = readdirSync(cluster.base).filter((name) => name.startsWith('data.'));
  for (const name of unfinished) rmSync(join(cluster.base, name), { recursive: true, force: true });
  const passwordFile = join(cluster.base, 'password');
  writeFileSync(passwordFile, `${cluster.password}\n`, { mode: 0o600 });
  if (cluster.account !== null) chownSync(passwordFile, cluster.account.uid, cluster.account.gid);
  try {
    await initialise(cluster, `${data}.unfinished`, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(`${data}.unfinished`, data);
  return data;
};

const initialise = async (cluster: Cluster, data: string, passwordFile: string): Promise<void> => {
  const args = [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // the order of texts must not change with the C library of the machine, nor the indexes with it
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    process.platform === 'darwin' ? '--locale=C' : '--locale=C.UTF-8',
    ...(cluster.durable ? [] : ['--no-sync']),
  ];
  const status = await withLog(cluster.logFile, async (output) => {
    const common = { output, stopSignal: 'TERM', graceSeconds: 5, account: cluster.account ?? undefined } as const;
    const child = await startGuardedChild({ ...common, file: cluster.initdb, args });
    const limit = setTimeout(() => void child.stop(), INITDB_LIMIT_MS);
    return child.exited.finally(() => clearTimeout(limit));
  });
  if (status !== 0) throw new Error(`initdb ended with status ${status}: ${lastWords(cluster.logFile)}`);
};
