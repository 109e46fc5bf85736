import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { ProcessRuntime } from '../../process-runtime/process-runtime.port';
import { Policy } from '../../projections/policy';
import type { MonitoringRunStarted } from '../domain/monitoring-run.events';
import { MonitoringRunDecisions } from './monitoring-run.decisions';

/** Starts the process of a run that begins, so that it wakes up at the run's end. */
@Injectable()
export class TellMonitoringRunsPolicy extends Policy {
  readonly name = 'tell-monitoring-runs';
  readonly handles = ['MonitoringRunStarted'] satisfies MonitoringRunStarted['type'][];
  override readonly appends = false;

  constructor(
    private readonly decisions: MonitoringRunDecisions,
    private readonly runtime: ProcessRuntime,
  ) {
    super();
  }

  async react({ event, position }: RecordedEvent): Promise<void> {
    const { data } = event as MonitoringRunStarted;
    const { status } = await this.decisions.state(data);
    if (status === 'RUNNING') await this.runtime.tell(data.process, position);
  }
}
