import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { ReportContent } from '../domain/monitoring-report.events';
import { ReportDecisions, type ReportCommanded } from './report-decisions';
import { SubmissionBasisLoader } from './submission-basis';

/** T21; without content the draft is submitted as it stands. */
export class SubmitReport extends Command<AppendReceipt> {
  constructor(
    readonly on: ReportCommanded,
    readonly content: ReportContent | null,
  ) {
    super();
  }
}

@CommandHandler(SubmitReport)
export class SubmitReportHandler implements ICommandHandler<SubmitReport> {
  constructor(
    private readonly decisions: ReportDecisions,
    private readonly basis: SubmissionBasisLoader,
  ) {}

  execute({ on, content }: SubmitReport): Promise<AppendReceipt> {
    return this.decisions.run(on, async (given, report) => ({
      ...given,
      ...(await this.basis.load(given, content ?? report.draft)),
      type: 'SubmitReport',
      content,
    }));
  }
}
