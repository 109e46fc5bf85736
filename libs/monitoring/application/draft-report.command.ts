import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { ReportContent } from '../domain/monitoring-report.events';
import { ReportDecisions, type ReportCommanded } from './report-decisions';

/** The draft of the report, replaced whole; amounts in yuan. */
export class DraftReport extends Command<AppendReceipt> {
  constructor(
    readonly on: ReportCommanded,
    readonly content: ReportContent,
  ) {
    super();
  }
}

@CommandHandler(DraftReport)
export class DraftReportHandler implements ICommandHandler<DraftReport> {
  constructor(private readonly decisions: ReportDecisions) {}

  execute({ on, content }: DraftReport): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'DraftReport', content }));
  }
}
