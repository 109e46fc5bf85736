import { StoreOverloaded } from './event-store.port';

export type QueuedAppend<Entry, Outcome> = Readonly<{
  stream: string;
  entry: Entry;
  resolve: (outcome: Outcome) => void;
  reject: (error: unknown) => void;
}>;

/**
 * Takes what is waiting, up to `batchSize`, never two entries of one stream in a batch, and sends it while the next
 * ones gather: no timer, so an idle system adds no latency. A batch that fails as a whole is sent again one by one,
 * so that a poisoned command cannot fail its neighbours.
 */
export class AppendQueue<Entry, Outcome> {
  private waiting: QueuedAppend<Entry, Outcome>[] = [];
  private running = false;

  constructor(
    private readonly send: (entries: readonly Entry[]) => Promise<readonly Outcome[]>,
    private readonly capacity = 2_048,
    private readonly batchSize = 512,
  ) {}

  /** Rejects with `StoreOverloaded` before any effect when the queue is full. */
  push(stream: string, entry: Entry): Promise<Outcome> {
    if (this.waiting.length >= this.capacity) return Promise.reject(new StoreOverloaded());
    return new Promise((resolve, reject) => {
      this.waiting.push({ stream, entry, resolve, reject });
      if (!this.running) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.running = true;
    while (this.waiting.length > 0) await this.sendBatch(this.takeBatch());
    this.running = false;
  }

  private takeBatch(): QueuedAppend<Entry, Outcome>[] {
    const streams = new Set<string>();
    const batch: QueuedAppend<Entry, Outcome>[] = [];
    const left: QueuedAppend<Entry, Outcome>[] = [];
    for (const queued of this.waiting) {
      if (batch.length >= this.batchSize || streams.has(queued.stream)) left.push(queued);
      else {
        streams.add(queued.stream);
        batch.push(queued);
      }
    }
    this.waiting = left;
    return batch;
  }

  private async sendBatch(batch: readonly QueuedAppend<Entry, Outcome>[]): Promise<void> {
    try {
      const outcomes = await this.send(batch.map(({ entry }) => entry));
      batch.forEach(({ resolve }, n) => resolve(outcomes[n] as Outcome));
    } catch (error) {
      if (batch.length === 1) batch[0]?.reject(error);
      else for (const queued of batch) await this.sendBatch([queued]);
    }
  }
}
