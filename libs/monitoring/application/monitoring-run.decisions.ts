import { Injectable } from '@nestjs/common';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { DecideAndAppend } from '../../event-store/decide-and-append';
import { EventStore } from '../../event-store/event-store.port';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import { fold } from '../../kernel/decider';
import { monitoringRun, type MonitoringRun } from '../domain/monitoring-run.decider';
import type { MonitoringRunEvent } from '../domain/monitoring-run.events';
import type { MonitoringRunTerms } from '../domain/monitoring-run.period';
import { monitoringRunStream } from '../domain/monitoring-run.stream';

/** Reads and decides about a run in its own stream. */
@Injectable()
export class MonitoringRunDecisions {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly store: EventStore,
    private readonly clock: Clock,
  ) {}

  async state(run: Pick<MonitoringRunTerms, 'departmentCode' | 'period'>): Promise<MonitoringRun> {
    const history = await this.store.readStream<MonitoringRunEvent>(monitoringRunStream(run));
    return fold(
      monitoringRun,
      history.map(({ event }) => event),
    );
  }

  /** The run if it is still running and over by now; null when there is nothing to do. */
  async over(run: MonitoringRunTerms): Promise<MonitoringRunTerms | null> {
    const state = await this.state(run);
    return state.status === 'RUNNING' && state.run.endsAt <= this.clock.now() ? state.run : null;
  }

  /** Nothing to do when it was started before. */
  start(run: MonitoringRunTerms, context: CommandContext): Promise<AppendReceipt> {
    const command = { type: 'StartRun', run, now: this.clock.now() } as const;
    return this.decideAndAppend.run(monitoringRunStream(run), monitoringRun, () => command, context);
  }

  /** Nothing to do when it is not over, or was concluded before. `projects` were looked after. */
  conclude(run: MonitoringRunTerms, projects: number, context: CommandContext): Promise<AppendReceipt> {
    const subject = { effectiveDate: run.lastDay };
    const command = { type: 'ConcludeRun', projects, now: this.clock.now() } as const;
    return this.decideAndAppend.run(monitoringRunStream(run), monitoringRun, () => command, context, subject);
  }
}
