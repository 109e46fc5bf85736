import { setTimeout as delay } from 'node:timers/promises';

/** Waits until the condition holds; fails with its name when it does not within 20 s. */
export const until = async (name: string, holds: () => boolean | Promise<boolean>): Promise<void> => {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited 20 s in vain: ${name}`);
    await delay(20);
  }
};
