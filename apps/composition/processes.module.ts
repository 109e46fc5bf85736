import { Global, Module } from '@nestjs/common';
import { ClimbRungs } from '../../libs/deadlines/application/climb-rungs';
import { PostgresOpenDeadlines } from '../../libs/deadlines/read-models/open-deadlines.postgres';
import { ClimbMonitoringRun } from '../../libs/monitoring/application/climb-monitoring-run';
import { isMonitoringRunId } from '../../libs/monitoring/domain/monitoring-run.stream';
import { PostgresOpenRuns } from '../../libs/monitoring/read-models/monitoring-runs.open';
import { MergedOpenDeadlines } from '../../libs/process-runtime/merged-open-deadlines';
import { OpenDeadlines } from '../../libs/process-runtime/open-deadlines.port';
import { RoutedRungClimber } from '../../libs/process-runtime/routed-rung-climber';
import { RungClimber } from '../../libs/process-runtime/rung-climber.port';
import { WakeSources } from '../../libs/process-runtime/wake-sources';

/** At one instant silence takes effect first, then the period ends. */
const wakeSources = {
  provide: WakeSources,
  inject: [PostgresOpenDeadlines, ClimbRungs, PostgresOpenRuns, ClimbMonitoringRun],
  useFactory: (deadlines: PostgresOpenDeadlines, rungs: ClimbRungs, runs: PostgresOpenRuns, run: ClimbMonitoringRun) =>
    new WakeSources([
      { owns: (id) => !isMonitoringRunId(id), open: deadlines, climber: rungs },
      { owns: isMonitoringRunId, open: runs, climber: run },
    ]),
};

/** Whatever processes wake up for, put together from the slices. */
@Global()
@Module({
  providers: [
    wakeSources,
    { provide: OpenDeadlines, useClass: MergedOpenDeadlines },
    { provide: RungClimber, useClass: RoutedRungClimber },
  ],
  exports: [OpenDeadlines, RungClimber],
})
export class ProcessesModule {}
