import { Injectable, Logger } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import { RuleViolation } from '../../kernel/rule-violation';
import { inLanes } from '../../process-runtime/in-lanes';
import type { ClimbedBy, Meanwhile } from '../../process-runtime/rung-climber.port';
import { YearEnd } from '../../rule-sets/domain/year-end.port';
import { fiscalYearOf, type MonitoringRunTerms } from '../domain/monitoring-run.period';
import { MonitoredProjectsQueries } from '../read-models/monitored-projects.queries';
import { EvaluateMonth } from './evaluate-month.command';
import { OpenMonitoringPeriod } from './open-monitoring-period.command';
import { runStepContext, type RunStep } from './run-step-context';

export type EndedRun = Readonly<{ run: MonitoringRunTerms; by: ClimbedBy; meanwhile: Meanwhile }>;

/** So many projects at a time: their appends share batches, and the database has connections left for others. */
const LANES = 8;

/** The work at the end of a department's run, project by project, each step by an idempotent command. */
@Injectable()
export class DepartmentMonitoring {
  private readonly logger = new Logger('monitoring');

  constructor(
    private readonly projects: MonitoredProjectsQueries,
    private readonly commands: CommandBus,
    private readonly yearEnd: YearEnd,
  ) {}

  /** T20 for every monitored project; returns how many there are. */
  open(ended: EndedRun): Promise<number> {
    const quarter = ended.run.period as FiscalQuarter;
    return this.monitored(ended, 'open', (projectId, context) =>
      this.commands.execute(new OpenMonitoringPeriod(projectId, quarter, context)),
    );
  }

  /** DEC-33 for every monitored project; returns how many there are. */
  evaluate(ended: EndedRun): Promise<number> {
    const month = ended.run.period;
    return this.monitored(ended, 'evaluate', (projectId, context) =>
      this.commands.execute(new EvaluateMonth(projectId, month, context)),
    );
  }

  /** T34, DEC-50: of every class, and the suspended ones too. */
  async complete(ended: EndedRun): Promise<void> {
    const fiscalYear = fiscalYearOf(ended.run);
    const unfinished = await this.projects.unfinished(ended.run.departmentCode, fiscalYear);
    await this.each(ended, 'complete', unfinished, (projectId, context) =>
      this.yearEnd.complete(projectId, fiscalYear, context),
    );
  }

  private async monitored(
    ended: EndedRun,
    step: RunStep,
    take: (projectId: string, context: CommandContext) => Promise<unknown>,
  ): Promise<number> {
    const { departmentCode, lastDay } = ended.run;
    const found = await this.projects.monitored(departmentCode, fiscalYearOf(ended.run), lastDay);
    await this.each(ended, step, found, take);
    return found.length;
  }

  /** What a rule refuses for one project must not hold up the others for ever; it is told in the log of the program. */
  private each(
    { run, by, meanwhile }: EndedRun,
    step: RunStep,
    projectIds: readonly string[],
    take: (projectId: string, context: CommandContext) => Promise<unknown>,
  ): Promise<void> {
    const queues = projectIds.map((projectId) => [projectId]);
    return inLanes(queues, LANES, async (projectId) => {
      meanwhile.signal?.throwIfAborted();
      try {
        await take(projectId, runStepContext(run.process, step, projectId, by));
      } catch (error) {
        if (!(error instanceof RuleViolation)) throw error;
        this.logger.warn(`${run.process}: ${step} of ${projectId} refused by ${error.rule}`);
      }
      meanwhile.onProgress?.();
    });
  }
}
