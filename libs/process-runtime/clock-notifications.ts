import { Client } from 'pg';

/** Hears of a new epoch at once. What it misses while it has no connection costs one poll of the clock. */
export class ClockNotifications {
  private client: Client | undefined;

  constructor(
    private readonly url: string,
    private readonly onNotice: () => void,
  ) {}

  /** Connects when there is no connection; called again with every poll. */
  async ensure(): Promise<void> {
    if (this.client !== undefined) return;
    const client = new Client({ connectionString: this.url, keepAlive: true, connectionTimeoutMillis: 2_000 });
    this.client = client;
    const forget = (): void => {
      if (this.client === client) this.client = undefined;
      client.end().catch(() => undefined);
    };
    client.on('notification', () => this.onNotice());
    client.on('error', forget);
    client.on('end', forget);
    await client
      .connect()
      .then(() => client.query('listen business_clock'))
      .catch(forget);
  }

  async close(): Promise<void> {
    await this.client?.end().catch(() => undefined);
  }
}
