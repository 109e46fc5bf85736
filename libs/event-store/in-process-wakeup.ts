import type { Wakeup } from './follow-by-position';

/** Tells readers in this process that something was appended. */
export class InProcessWakeup implements Wakeup {
  private readonly waiting = new Set<() => void>();

  wake(): void {
    for (const resume of [...this.waiting]) resume();
  }

  /** Fulfilled by the next wake-up, after `ms`, or by the signal. */
  wait(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.waiting.add(done);
      signal.addEventListener('abort', done);
    });
  }
}
