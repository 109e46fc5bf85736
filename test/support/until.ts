import { setTimeout as delay } from 'node:timers/promises';

/** Waits until the condition holds; fails with its name when it does not in time, 20 s unless told. */
export const until = async (name: string, holds: () => boolean | Promise<boolean>, limitMs = 20_000): Promise<void> => {
  const end = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${limitMs / 1_000} s in vain: ${name}`);
    await delay(20);
  }
};
