import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import { Policy } from '../../projections/policy';
import type { ProjectCancelled, ProjectSuspended } from '../../projects/domain/project-execution.events';
import type { ReportCircumstances, ReportCommand } from '../domain/report.commands';
import { policyContext } from '../../projections/policy-context';
import { ReportDecisions } from './report-decisions';

type Cause = ProjectCancelled | ProjectSuspended;

const QUARTERS = [1, 2, 3, 4] as const;

const commandOf =
  ({ type, data: { effectiveDate } }: Cause) =>
  (given: ReportCircumstances): ReportCommand =>
    type === 'ProjectCancelled' ? { ...given, type: 'EndCycle' } : { ...given, type: 'SuspendDuty', effectiveDate };

/** What is open in the cycles of the year ends when the project is cancelled or suspended (10.1, T21). */
@Injectable()
export class EndMonitoringPolicy extends Policy {
  readonly name = 'end-monitoring';
  readonly handles = ['ProjectCancelled', 'ProjectSuspended'] satisfies Cause['type'][];

  constructor(private readonly decisions: ReportDecisions) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    const event = cause.event as Cause;
    const { projectId, fiscalYear, effectiveDate } = event.data;
    for (const quarter of QUARTERS) {
      const period: FiscalQuarter = `${fiscalYear}-Q${quarter}`;
      const context = policyContext(this.name, cause, period);
      const on = { projectId, period, context, visible: { kind: 'all' } } as const;
      await this.decisions.run(on, commandOf(event), { effectiveDate });
    }
  }
}
