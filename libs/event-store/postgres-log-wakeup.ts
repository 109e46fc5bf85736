import { Client } from 'pg';

const RECONNECT_MS = 500;

/**
 * Tells waiting readers that something was appended: at once when the writer is in this process, else by NOTIFY.
 * A missed wake-up costs at most one poll of the reader; it never costs an event.
 */
export class LogWakeup {
  private readonly waiting = new Set<() => void>();
  private client: Client | undefined;
  private closed = false;

  constructor(private readonly url: string) {}

  async listen(): Promise<void> {
    if (this.closed) return;
    const client = new Client({ connectionString: this.url, keepAlive: true });
    client.on('notification', () => this.wake());
    client.on('error', () => undefined);
    client.on('end', () => this.reconnectLater());
    this.client = client;
    try {
      await client.connect();
      await client.query('listen log_appended');
      this.wake();
    } catch {
      void client.end().catch(() => undefined);
    }
  }

  wake(): void {
    const all = [...this.waiting];
    this.waiting.clear();
    for (const resume of all) resume();
  }

  /** Fulfilled by the next wake-up or after `ms`. */
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

  async close(): Promise<void> {
    this.closed = true;
    this.wake();
    await this.client?.end().catch(() => undefined);
  }

  private reconnectLater(): void {
    if (!this.closed) setTimeout(() => void this.listen(), RECONNECT_MS).unref();
  }
}
