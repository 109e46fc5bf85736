import { Module, Optional, type OnModuleInit } from '@nestjs/common';
import { ReadConnection } from '../../libs/database/read-connection';
import { EventStore } from '../../libs/event-store/event-store.port';
import { mailHealth } from '../../libs/notifications/mail-health';
import { MailQueue } from '../../libs/notifications/mail-queue';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { ProcessRuntime } from '../../libs/process-runtime/process-runtime.port';
import { Sweeper } from '../../libs/process-runtime/sweeper';
import { ConsumerHealth } from '../../libs/projections/consumer-health';
import { OperationalMetrics } from './operational-metrics';
import { HealthReports } from '../../libs/web/health-reports';

/** A consumer that is further behind than this many events is not "correct" any more. */
const LAG_LIMIT = 5_000n;

/** What every part says of itself (REL-R32). */
@Module({ providers: [OperationalMetrics] })
export class HealthModule implements OnModuleInit {
  constructor(
    private readonly reports: HealthReports,
    private readonly connection: ReadConnection,
    private readonly store: EventStore,
    private readonly consumers: ConsumerHealth,
    private readonly runtime: ProcessRuntime,
    private readonly sweeper: Sweeper,
    private readonly clock: MovableClock,
    @Optional() private readonly mails?: MailQueue,
  ) {}

  onModuleInit(): void {
    this.reports.register('ready', 'database', async () => {
      await this.connection.pool.query('select 1');
      return { status: 'OK', detail: '' };
    });
    this.reports.register('ready', 'eventStore', async () => {
      const { position } = await this.store.head();
      return { status: 'OK', detail: `head ${position}` };
    });
    this.reports.register('correct', 'consumers', () => this.askConsumers());
    this.reports.register('correct', 'temporal', () => this.askRuntime());
    this.reports.register('correct', 'sweeper', () => this.askSweeper());
    if (this.mails !== undefined) this.reports.register('correct', 'mail', mailHealth(this.mails));
    this.reports.register('correct', 'clock', () =>
      Promise.resolve(
        this.clock.steady()
          ? { status: 'OK', detail: `business time ${this.clock.now()}, scale ${this.clock.scale()}` }
          : { status: 'DEGRADED', detail: 'the clock is being stepped, or disagrees with the database' },
      ),
    );
  }

  private async askConsumers() {
    const consumers = await this.consumers.report();
    const stopped = consumers.filter((consumer) => consumer.stopped !== null);
    const behind = consumers.filter(({ lag }) => BigInt(lag) > LAG_LIMIT);
    if (stopped.length > 0)
      return {
        status: 'DOWN',
        detail: stopped.map(({ name, stopped: at }) => `${name} stopped after ${at?.after}: ${at?.error}`).join('; '),
      } as const;
    if (behind.length > 0)
      return {
        status: 'DEGRADED',
        detail: behind.map(({ name, lag }) => `${name} is ${lag} behind`).join('; '),
      } as const;
    return { status: 'OK', detail: `${consumers.length} consumers at the head` } as const;
  }

  private async askRuntime() {
    const answer = await this.runtime.reachable();
    if (answer.reachable) return { status: 'OK', detail: 'timers run on Temporal' } as const;
    return {
      status: 'DEGRADED',
      detail: `${answer.reason}；期限由巡检处理 / ${answer.reasonEn}; the sweeper stands in`,
    } as const;
  }

  private askSweeper() {
    const { climbed, refused, rounds, lastError } = this.sweeper.status();
    const detail = `${rounds} rounds, ${climbed} rungs climbed in place of timers, ${refused} refused`;
    return Promise.resolve(
      lastError === null
        ? ({ status: 'OK', detail } as const)
        : ({ status: 'DEGRADED', detail: `${detail}; ${lastError}` } as const),
    );
  }
}
