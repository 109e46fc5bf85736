import { Injectable } from '@nestjs/common';
import { RungClimber, type ClimbedBy, type Meanwhile } from '../../process-runtime/rung-climber.port';
import { FollowedHead } from '../../projections/followed-head';
import { runOfProcess } from '../domain/monitoring-run.period';
import { processOfRunId } from '../domain/monitoring-run.stream';
import { DepartmentMonitoring } from './department-monitoring';
import { MonitoringRunDecisions } from './monitoring-run.decisions';
import { runStepContext } from './run-step-context';

/** Does what is due at the end of a run; carried out again after a crash anywhere it does only what is left. */
@Injectable()
export class ClimbMonitoringRun extends RungClimber {
  constructor(
    private readonly decisions: MonitoringRunDecisions,
    private readonly head: FollowedHead,
    private readonly department: DepartmentMonitoring,
  ) {
    super();
  }

  async climb(id: string, by: ClimbedBy, meanwhile: Meanwhile = {}): Promise<number> {
    const run = await this.decisions.over(runOfProcess(processOfRunId(id)));
    if (run === null) return 0;
    await this.head.followed();
    meanwhile.onProgress?.();
    const on = { run, by, meanwhile };
    const projects = run.kind === 'QUARTER' ? await this.department.open(on) : await this.department.evaluate(on);
    if (run.kind === 'QUARTER' && run.period.endsWith('-Q4')) await this.department.complete(on);
    const receipt = await this.decisions.conclude(run, projects, runStepContext(run.process, 'conclude', '', by));
    return receipt.outcome === 'applied' ? 1 : 0;
  }
}
