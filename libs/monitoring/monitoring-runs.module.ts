import { Global, Module } from '@nestjs/common';
import { FollowedHead } from '../projections/followed-head';
import { ClimbMonitoringRun } from './application/climb-monitoring-run';
import { DepartmentMonitoring } from './application/department-monitoring';
import { MonitoringRunDecisions } from './application/monitoring-run.decisions';
import { StartMonitoringRunsPolicy } from './application/start-monitoring-runs.policy';
import { TellMonitoringRunsPolicy } from './application/tell-monitoring-runs.policy';
import { MonitoredProjectsQueries } from './read-models/monitored-projects.queries';
import { PostgresOpenRuns } from './read-models/monitoring-runs.open';

const policies = [StartMonitoringRunsPolicy, TellMonitoringRunsPolicy];

/** What the composition root puts together with the other things that processes wake up for. */
const wakeSource = [PostgresOpenRuns, ClimbMonitoringRun];

/** The runs of departments over quarters and months. Needs `YearEnd`. */
@Global()
@Module({
  providers: [
    ...policies,
    ...wakeSource,
    FollowedHead,
    DepartmentMonitoring,
    MonitoringRunDecisions,
    MonitoredProjectsQueries,
  ],
  exports: [...policies, ...wakeSource],
})
export class MonitoringRunsModule {}
