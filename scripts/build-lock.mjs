import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from './run.mjs';

/** No build takes longer; a lock that is older was left behind on another machine or by a number used again. */
const STALE_MS = 25 * 60_000;

/**
 * Does the work while no other checkout does: waits for the one that does, and takes over from one that is gone. Should
 * two ever take over at once, both do the work, which costs time and nothing else.
 */
export const withBuildLock = async (folder, work) => {
  const lock = join(folder, 'build.lock');
  for (let waited = 0; !take(lock); waited += 1) {
    if (isStale(lock)) rmSync(lock, { force: true });
    else {
      if (waited % 10 === 0)
        say(`等待另一个进程准备 Temporal / waiting for another process that gets Temporal … ${waited} s`);
      await delay(1_000);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
};

const take = (lock) => {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
};

const isStale = (lock) => {
  try {
    if (Date.now() - statSync(lock).mtimeMs > STALE_MS) return true;
    const pid = Number(readFileSync(lock, 'utf8'));
    if (!pid) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code !== 'EPERM' && existsSync(lock);
  }
};
