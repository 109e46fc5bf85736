import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { businessDateOf } from '../../kernel/instant';
import { Policy } from '../../projections/policy';
import type { BudgetIndexAllocated } from '../../projects/domain/project-budget.events';
import type { MonitoringRunConcluded } from '../domain/monitoring-run.events';
import { firstRuns, runOfProcess, successorOf, type MonitoringRunTerms } from '../domain/monitoring-run.period';
import { MonitoringRunDecisions } from './monitoring-run.decisions';
import { policyContext } from '../../projections/policy-context';

/** A department's first allocated index of a year starts its runs; the end of one starts the next (domain.md 9). */
@Injectable()
export class StartMonitoringRunsPolicy extends Policy {
  readonly name = 'start-monitoring-runs';
  readonly handles = ['BudgetIndexAllocated', 'MonitoringRunConcluded'] satisfies (
    BudgetIndexAllocated['type'] | MonitoringRunConcluded['type']
  )[];

  constructor(private readonly decisions: MonitoringRunDecisions) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    for (const run of runsAfter(cause.event as BudgetIndexAllocated | MonitoringRunConcluded))
      await this.decisions.start(run, policyContext(this.name, cause, run.process));
  }
}

const runsAfter = ({ type, data }: BudgetIndexAllocated | MonitoringRunConcluded): readonly MonitoringRunTerms[] => {
  if (type === 'BudgetIndexAllocated') return firstRuns(data.departmentCode, data.fiscalYear, businessDateOf(data.at));
  const next = successorOf(runOfProcess(data.process));
  return next === null ? [] : [next];
};
