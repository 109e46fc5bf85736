import { Injectable } from '@nestjs/common';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { DecideAndAppend, type Subject } from '../../event-store/decide-and-append';
import type { CommandContext } from '../../kernel/command-context';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import { NotFoundForCaller } from '../../kernel/not-found';
import { sees, type VisibleOrganisations } from '../../kernel/visible-organisations';
import { monitoringReport } from '../domain/monitoring-report.decider';
import type { MonitoringReport } from '../domain/monitoring-report.state';
import { monitoringReportStream } from '../domain/monitoring-report.stream';
import type { ReportCircumstances, ReportCommand } from '../domain/report.commands';
import { ReportFacts } from './report-facts';

/** Who commands what about which report. */
export type ReportCommanded = Readonly<{
  projectId: string;
  period: FiscalQuarter;
  context: CommandContext;
  /** What he may see (INV-36); a project outside it does not exist for him. */
  visible: VisibleOrganisations;
}>;

type CommandOf = (given: ReportCircumstances, report: MonitoringReport) => ReportCommand | Promise<ReportCommand>;

/** A decision about a report: loads what it is given as data, then decides and appends. */
@Injectable()
export class ReportDecisions {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly facts: ReportFacts,
  ) {}

  /** Errors beside those of `DecideAndAppend`: `NotFoundForCaller`. */
  run(
    { projectId, period, context, visible }: ReportCommanded,
    commandOf: CommandOf,
    subject: Subject = {},
  ): Promise<AppendReceipt> {
    const decide = async (report: MonitoringReport): Promise<ReportCommand> => {
      const project = await this.facts.project(projectId);
      if (project.status === 'ABSENT' || !sees(visible, project)) throw new NotFoundForCaller('project', projectId);
      return commandOf(await this.facts.circumstances(report, project, period, context), report);
    };
    const stream = monitoringReportStream(projectId, period);
    return this.decideAndAppend.run(stream, monitoringReport, decide, context, { projectId, ...subject });
  }
}
