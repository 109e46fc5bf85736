import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { commandLineOf, processIdentity } from './process-identity';
import type { Say } from './say';
import { stopProcess } from './stop-process';

/**
 * Makes sure that no server works on the cluster any more: one that outlived its parent is stopped (REL-R34), and a pid
 * file that names another program, which got the number since, is removed, for PostgreSQL would refuse to start. The
 * caller holds the home's lock.
 */
export const stopOrphan = async (data: string, say: Say): Promise<void> => {
  const pidFile = join(data, 'postmaster.pid');
  const pid = pidIn(pidFile);
  const identity = pid === null ? null : processIdentity(pid);
  if (pid === null || identity === null) return;
  if (!servesCluster(pid, data)) return rmSync(pidFile, { force: true });
  say(`停止遗留的 PostgreSQL 进程 ${pid} / stopping the PostgreSQL process ${pid} left behind by an earlier run`);
  // fast, immediate (the next start recovers from the log), and then without asking
  await stopProcess(pid, identity, [
    ['SIGINT', 20],
    ['SIGQUIT', 5],
    ['SIGKILL', 5],
  ]);
};

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
