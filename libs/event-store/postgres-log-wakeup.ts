import { Client } from 'pg';
import { InProcessWakeup } from './in-process-wakeup';

const RECONNECT_MS = 500;

/**
 * Tells waiting readers that something was appended: at once when the writer is in this process, else by NOTIFY.
 * A missed wake-up costs at most one poll of the reader; it never costs an event.
 */
export class LogWakeup extends InProcessWakeup {
  private client: Client | undefined;
  private closed = false;

  constructor(private readonly url: string) {
    super();
  }

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

  async close(): Promise<void> {
    this.closed = true;
    this.wake();
    await this.client?.end().catch(() => undefined);
  }

  private reconnectLater(): void {
    if (!this.closed) setTimeout(() => void this.listen(), RECONNECT_MS).unref();
  }
}
