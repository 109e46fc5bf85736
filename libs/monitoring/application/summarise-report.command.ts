import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ReportDecisions, type ReportCommanded } from './report-decisions';

/** D15: the summary of the department. */
export class SummariseReport extends Command<AppendReceipt> {
  constructor(
    readonly on: ReportCommanded,
    readonly opinion: string,
  ) {
    super();
  }
}

@CommandHandler(SummariseReport)
export class SummariseReportHandler implements ICommandHandler<SummariseReport> {
  constructor(private readonly decisions: ReportDecisions) {}

  execute({ on, opinion }: SummariseReport): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'SummariseReport', opinion }));
  }
}
