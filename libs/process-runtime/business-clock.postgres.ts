import { Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import { businessAt, REAL_TIME, type ClockSetting } from '../kernel/business-clock';
import { latest, msOf, type Instant } from '../kernel/instant';
import { ClockNotifications } from './clock-notifications';
import { changeClock, readClock } from './clock-row';
import { NO_OFFSET, offsetAfter } from './database-time';
import { ClockNotMoved, MovableClock, type ClockChange } from './movable-clock.port';
import { pause } from './pause';

const POLL_MS = 500;
const ANSWER_MS = 2_000;
const DISAGREEMENT_MS = 60_000;
/** A line that falls back by less than this much real time stands still instead. */
const TREMBLE_MS = 1_000;

/** Business time as stored in the database, on the clock of the database: the same in every process (REL-R21). */
export class StoredClock extends MovableClock {
  private readonly logger = new Logger('clock');
  private readonly listeners = new Set<(setting: ClockSetting) => void>();
  private readonly stopped = new AbortController();
  private readonly notifications: ClockNotifications;
  private current = REAL_TIME;
  private offset = NO_OFFSET;
  private shown: Instant = REAL_TIME.anchorBusiness;
  private polling: Promise<void> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    url: string,
  ) {
    super();
    this.notifications = new ClockNotifications(url, () => void this.refresh().catch(() => undefined));
  }

  /** Reads the setting for the first time, then follows it; rejects when the database does not answer. */
  async start(): Promise<void> {
    await this.refresh();
    await this.notifications.ensure();
    this.polling = this.poll();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.polling;
    await this.notifications.close();
  }

  now(): Instant {
    if (this.offset === NO_OFFSET) throw new Error('the business clock was not started');
    const line = businessAt(this.current, this.databaseMs());
    const fellBack = msOf(this.shown) - msOf(line);
    if (fellBack < 0 || fellBack > TREMBLE_MS * Math.max(1, this.current.scale)) this.shown = line;
    return latest(this.shown, this.current.anchorBusiness);
  }

  scale(): number {
    return this.current.scale;
  }

  setting(): ClockSetting {
    return this.current;
  }

  steady(): boolean {
    return this.current.settled && Math.abs(this.skewMs()) <= DISAGREEMENT_MS;
  }

  /** How far the wall clock of this machine is ahead of the database's, in real milliseconds; shown in health. */
  skewMs(): number {
    return Math.round(Date.now() - this.databaseMs());
  }

  async set(change: ClockChange): Promise<ClockSetting> {
    const setting = await changeClock(this.pool, change);
    await this.refresh();
    if (setting !== null) return setting;
    const moved = change.since !== undefined && change.since !== this.current.epoch;
    throw new ClockNotMoved(moved ? 'changed meanwhile' : 'would go back', this.now());
  }

  onChange(listener: (setting: ClockSetting) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private databaseMs(): number {
    return performance.now() + this.offset.ms;
  }

  private async poll(): Promise<void> {
    const { signal } = this.stopped;
    for (let failing = false; !signal.aborted; await pause(POLL_MS, signal)) {
      try {
        await this.notifications.ensure();
        await this.refresh();
        failing = false;
      } catch (error) {
        if (!failing) this.logger.warn(`the clock runs on unread: ${String(error)}`);
        failing = true;
      }
    }
  }

  private async refresh(): Promise<void> {
    const sentMs = performance.now();
    const { setting, databaseMs } = await readClock(this.pool, ANSWER_MS);
    this.offset = offsetAfter(this.offset, { sentMs, receivedMs: performance.now(), databaseMs });
    if (setting.epoch <= this.current.epoch) return;
    this.current = setting;
    this.shown = setting.anchorBusiness;
    for (const listener of this.listeners) listener(setting);
  }
}
