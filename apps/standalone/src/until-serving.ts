import { setTimeout as delay } from 'node:timers/promises';
import type { GuardedChild } from './guarded-child';

type Waiting = Readonly<{
  name: string;
  /** True as soon as it serves, false while it does not yet; throws when it never will. Must answer within seconds. */
  serves: () => Promise<boolean>;
  limitMs: number;
  signal: AbortSignal;
}>;

/** Resolves when the child serves. When it does not within the limit, it is stopped and gone before this rejects. */
export const untilServing = async (child: GuardedChild, { name, serves, limitMs, signal }: Waiting): Promise<void> => {
  const end = Date.now() + limitMs;
  let status: number | null = null;
  void child.exited.then((code) => {
    status = code;
  });
  try {
    while (!(await serves())) {
      if (status !== null) throw new Error(`${name} ended with status ${String(status)}`);
      if (Date.now() > end) throw new Error(`${name} does not serve after ${limitMs / 1000} s`);
      await delay(50, undefined, { signal });
    }
  } catch (error) {
    await child.stop();
    throw error;
  }
};
