import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { ProcessRuntime } from '../../libs/process-runtime/process-runtime.port';
import { Sweeper } from '../../libs/process-runtime/sweeper';
import { ConsumerHealth } from '../../libs/projections/consumer-health';
import { Metrics } from '../../libs/web/metrics';

/** Figures of the machinery behind the requests, read when they are asked for. */
@Injectable()
export class OperationalMetrics implements OnModuleInit {
  constructor(
    private readonly metrics: Metrics,
    private readonly consumers: ConsumerHealth,
    private readonly runtime: ProcessRuntime,
    private readonly sweeper: Sweeper,
    private readonly clock: MovableClock,
  ) {}

  onModuleInit(): void {
    this.perConsumer('wenxiao_consumer_lag', 'Positions behind the head of the log', ({ lag }) => Number(lag));
    this.perConsumer('wenxiao_consumer_stopped', '1 while it stands still before an event', ({ stopped }) =>
      stopped === null ? 0 : 1,
    );
    this.gauge('wenxiao_temporal_reachable', '0: the sweeper alone keeps the deadlines', async () =>
      (await this.runtime.reachable()).reachable ? 1 : 0,
    );
    this.gauge('wenxiao_sweeper_climbed', 'Rungs that no timer climbed, since the start of this process', () =>
      Promise.resolve(this.sweeper.status().climbed),
    );
    this.gauge('wenxiao_clock_scale', 'Business seconds in one real second', () => Promise.resolve(this.clock.scale()));
  }

  private gauge(name: string, help: string, read: () => Promise<number>): void {
    const registers = [this.metrics.registry];
    const gauge: Gauge = new Gauge({ name, help, registers, collect: async () => gauge.set(await read()) });
  }

  private perConsumer(
    name: string,
    help: string,
    read: (state: Awaited<ReturnType<ConsumerHealth['report']>>[number]) => number,
  ): void {
    const registers = [this.metrics.registry];
    const gauge: Gauge<'consumer'> = new Gauge({
      name,
      help,
      labelNames: ['consumer'] as const,
      registers,
      collect: async () => {
        for (const state of await this.consumers.report()) gauge.set({ consumer: state.name }, read(state));
      },
    });
  }
}
