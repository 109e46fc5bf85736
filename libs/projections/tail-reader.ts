import { LOG_START, type EventStore, type RecordedEvent } from '../event-store/event-store.port';

const KEPT = 4_096;
const CHECK_MS = 1_000;

/**
 * The one reader of the log in a process: follows its end and keeps the last events, so that consumers which are up to
 * date are fed from memory. A consumer that is behind reads pages of its own until it has caught up.
 */
export class TailReader {
  private kept: RecordedEvent[] = [];
  /** Everything after this position up to the last kept event is in memory. */
  private from: bigint | undefined;
  private waiting = new Set<() => void>();
  /** Last event that was delivered. */
  private last = LOG_START;
  private silence: Promise<boolean> = Promise.resolve(false);
  private checkedAt = 0;
  private lastAtCheck: bigint | undefined;

  constructor(private readonly store: EventStore) {}

  async run(signal: AbortSignal): Promise<void> {
    const { position } = await this.store.head();
    this.from = position;
    this.last = position;
    signal.addEventListener('abort', () => this.wake());
    await this.store.follow(position, (events) => this.take(events), signal);
  }

  /** Up to `limit` events after the position; waits up to `patienceMs` for the first one, then `[]`. */
  async next(after: bigint, limit: number, patienceMs: number, signal: AbortSignal): Promise<readonly RecordedEvent[]> {
    const kept = this.keptAfter(after, limit);
    if (kept === null) return this.store.readAll({ after, limit });
    if (kept.length > 0) return kept;
    await this.wait(patienceMs, signal);
    const late = this.keptAfter(after, limit) ?? [];
    return late.length > 0 || signal.aborted || !(await this.isSilent()) ? late : this.store.readAll({ after, limit });
  }

  private keptAfter(after: bigint, limit: number): readonly RecordedEvent[] | null {
    if (this.from === undefined || after < this.from) return null;
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.kept[middle]?.position ?? 0n) <= after) low = middle + 1;
      else high = middle;
    }
    return this.kept.slice(low, low + limit);
  }

  private take(events: readonly RecordedEvent[]): Promise<void> {
    this.kept.push(...events);
    this.last = events.at(-1)?.position ?? this.last;
    if (this.kept.length > 2 * KEPT) {
      const dropped = this.kept.splice(0, this.kept.length - KEPT);
      this.from = dropped.at(-1)?.position ?? this.from;
    }
    this.wake();
    return Promise.resolve();
  }

  /** Asked at most once a second, whoever waits in vain. */
  private isSilent(): Promise<boolean> {
    if (performance.now() - this.checkedAt < CHECK_MS) return this.silence;
    this.checkedAt = performance.now();
    this.silence = this.checkSilence().catch(() => false);
    return this.silence;
  }

  /**
   * The log has grown, and nothing was delivered since the last check: the subscription fell silent without an error
   * (REL-N20). Until it speaks again each consumer reads for itself.
   */
  private async checkSilence(): Promise<boolean> {
    const { last } = this;
    const { position } = await this.store.head();
    const silent = position > last && this.lastAtCheck === last;
    this.lastAtCheck = last;
    return silent;
  }

  private wake(): void {
    const all = [...this.waiting];
    this.waiting.clear();
    for (const resume of all) resume();
  }

  private wait(ms: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.waiting.add(done);
    });
  }
}
