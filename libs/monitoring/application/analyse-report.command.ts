import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { AnalyseReport as Analysing } from '../domain/report.commands';
import { ReportDecisions, type ReportCommanded } from './report-decisions';

export type ReportAnalysis = Pick<Analysing, 'opinion' | 'advice' | 'rectify'>;

/** The finance part of the form (15.3); it closes the cycle. */
export class AnalyseReport extends Command<AppendReceipt> {
  constructor(
    readonly on: ReportCommanded,
    readonly analysis: ReportAnalysis,
  ) {
    super();
  }
}

@CommandHandler(AnalyseReport)
export class AnalyseReportHandler implements ICommandHandler<AnalyseReport> {
  constructor(private readonly decisions: ReportDecisions) {}

  execute({ on, analysis }: AnalyseReport): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, ...analysis, type: 'AnalyseReport' }));
  }
}
