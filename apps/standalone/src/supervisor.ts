import { setTimeout as delay } from 'node:timers/promises';
import type { GuardedChild } from './guarded-child';
import type { Say } from './say';

export type ServiceState = Readonly<{
  status: 'running' | 'degraded' | 'stopped';
  /** Why it is not running; null when it is. */
  reason: string | null;
}>;

/** Starts the child and resolves when it serves; when it rejects, nothing of the child is left. */
export type Launch = (signal: AbortSignal) => Promise<GuardedChild>;

export type BackOff = Readonly<{ firstMs: number; longestMs: number; steadyMs: number }>;

const BACK_OFF: BackOff = { firstMs: 1_000, longestMs: 30_000, steadyMs: 60_000 };

/**
 * Keeps one child alive: a new one is started only when the old one is gone, in growing distances while it keeps dying,
 * and each death is told (REL-R34).
 */
export class Supervisor {
  private readonly stopping = new AbortController();
  private current: ServiceState = { status: 'degraded', reason: 'not started' };
  private child: GuardedChild | null = null;
  private work: Promise<void> = Promise.resolve();
  private distance: number;

  constructor(
    private readonly name: string,
    private readonly launch: Launch,
    private readonly say: Say,
    private readonly backOff: BackOff = BACK_OFF,
  ) {
    this.distance = backOff.firstMs;
  }

  state(): ServiceState {
    return this.current;
  }

  /** The first start. Rejects when it fails, and nothing is supervised then. */
  async start(): Promise<void> {
    await this.relaunch();
    this.work = this.keepAlive();
  }

  /** The first start of something that we can do without for a while: when it fails, it is tried again and again. */
  async startOrKeepTrying(): Promise<void> {
    await this.relaunch().catch(() => this.tell());
    this.work = this.keepAlive();
  }

  /** Resolves when the child is gone and will not come back. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.child?.stop();
    await this.work;
    this.current = { status: 'stopped', reason: 'stopped' };
  }

  private async keepAlive(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const child = this.child;
      if (child !== null) await this.watch(child);
      await delay(this.distance, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      this.distance = Math.min(this.distance * 2, this.backOff.longestMs);
      if (this.stopping.signal.aborted) return;
      await this.relaunch().then(
        () => this.say(`${this.name} 已恢复 / ${this.name} is back`),
        () => this.tell(),
      );
    }
  }

  private async watch(child: GuardedChild): Promise<void> {
    const since = Date.now();
    const status = await child.exited;
    this.child = null;
    if (this.stopping.signal.aborted) return;
    if (Date.now() - since >= this.backOff.steadyMs) this.distance = this.backOff.firstMs;
    this.current = { status: 'degraded', reason: `ended with status ${status}` };
    this.tell();
  }

  private async relaunch(): Promise<void> {
    try {
      const child = await this.launch(this.stopping.signal);
      if (this.stopping.signal.aborted) await child.stop();
      this.child = child;
      this.current = { status: 'running', reason: null };
    } catch (error) {
      this.current = { status: 'degraded', reason: error instanceof Error ? error.message : String(error) };
      throw error;
    }
  }

  private tell(): void {
    if (this.stopping.signal.aborted) return;
    const wait = `${this.distance / 1000} s`;
    this.say(
      `${this.name} 未运行（${this.current.reason ?? ''}）,${wait}后重试 / ` +
        `${this.name} is not running (${this.current.reason ?? ''}), next try in ${wait}`,
    );
  }
}
