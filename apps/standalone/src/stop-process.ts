import { setTimeout as delay } from 'node:timers/promises';
import { processIdentity } from './process-identity';

/** A signal and how many seconds the process has to follow it. */
export type Step = readonly [NodeJS.Signals, number];

/**
 * Ends a process that is not our child, step by step, and waits until it is gone; a process that got the same number
 * since is left alone.
 *
 * @throws when it outlives every step
 */
export const stopProcess = async (pid: number, identity: string, steps: readonly Step[]): Promise<void> => {
  for (const [signal, seconds] of steps) {
    if (processIdentity(pid) !== identity) return;
    process.kill(pid, signal);
    const end = Date.now() + seconds * 1_000;
    while (Date.now() < end) {
      if (processIdentity(pid) !== identity) return;
      await delay(50);
    }
  }
  throw new Error(`process ${pid} could not be stopped`);
};
