import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commandLineOf, processIdentity } from './process-identity';
import type { Say } from './say';
import { stopProcess } from './stop-process';

/**
 * Makes sure that no server works on the cluster any more: one that outlived its parent is stopped (REL-R34). A pid file
 * whose server is dead is disowned: PostgreSQL would refuse to start when another program got the number since, or while
 * nobody has reaped the dead one. The caller holds the home's lock.
 */
export const stopOrphan = async (data: string, say: Say): Promise<void> => {
  const pidFile = join(data, 'postmaster.pid');
  const pid = pidIn(pidFile);
  if (pid === null) return;
  const identity = processIdentity(pid);
  if (identity === null || !servesCluster(pid, data)) return disown(pidFile);
  say(`停止遗留的 PostgreSQL 进程 ${pid} / stopping the PostgreSQL process ${pid} left behind by an earlier run`);
  // fast, immediate (the next start recovers from the log), and then without asking
  await stopProcess(pid, identity, [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ]);
  if (pidIn(pidFile) === pid) disown(pidFile);
};

/** No process has this number. */
const NOBODY = '2147483647';

/** The rest of the file stays: by it PostgreSQL finds workers of the dead server that are still at work. */
const disown = (pidFile: string): void => writeFileSync(pidFile, readFileSync(pidFile, 'utf8').replace(/^\d+/, NOBODY));

const pidIn = (pidFile: string): number | null => {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    return Number.isSafeInteger(pid) && pid > 1 ? pid : null;
  } catch {
    return null;
  }
};

const servesCluster = (pid: number, data: string): boolean => {
  const [program = '', ...words] = commandLineOf(pid) ?? [];
  return basename(program) === 'postgres' && words.includes(data);
};
