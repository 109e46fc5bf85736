import { readFileSync, writeFileSync } from 'node:fs';
import { processIdentity } from './process-identity';
import type { Say } from './say';
import { stopProcess } from './stop-process';

type Stored = Readonly<{ pid: number; identity: string | null }>;

/** Two dev servers must never work on one file, so the one that runs is noted beside it. */
export const noteServer = (pidFile: string, pid: number): void => {
  const stored: Stored = { pid, identity: processIdentity(pid) };
  writeFileSync(pidFile, JSON.stringify(stored), { mode: 0o600 });
};

/** Stops a noted server that outlived its parent (REL-R34). The caller holds the home's lock. */
export const stopNotedServer = async (pidFile: string, say: Say): Promise<void> => {
  const noted = read(pidFile);
  if (noted === null || noted.identity === null || processIdentity(noted.pid) !== noted.identity) return;
  say(
    `停止遗留的 Temporal 进程 ${noted.pid} / stopping the Temporal process ${noted.pid} left behind by an earlier run`,
  );
  await stopProcess(noted.pid, noted.identity, [
    ['SIGTERM', 10],
    ['SIGKILL', 5],
  ]);
};

const read = (pidFile: string): Stored | null => {
  try {
    return JSON.parse(readFileSync(pidFile, 'utf8')) as Stored;
  } catch {
    return null;
  }
};
