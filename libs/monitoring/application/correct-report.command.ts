import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CorrectReport as Correcting } from '../domain/report.commands';
import { ReportDecisions, type ReportCommanded } from './report-decisions';
import { ReportFacts } from './report-facts';

export type ValueCorrection = Pick<Correcting, 'indicatorId' | 'actualValue' | 'reason' | 'documents'>;

/** INV-13: explains a value that falls, or mends one; the coefficient of a qualitative indicator stands in `actualValue`. */
export class CorrectReport extends Command<AppendReceipt> {
  constructor(
    readonly on: ReportCommanded,
    readonly correction: ValueCorrection,
  ) {
    super();
  }
}

@CommandHandler(CorrectReport)
export class CorrectReportHandler implements ICommandHandler<CorrectReport> {
  constructor(
    private readonly decisions: ReportDecisions,
    private readonly facts: ReportFacts,
  ) {}

  execute({ on, correction }: CorrectReport): Promise<AppendReceipt> {
    return this.decisions.run(on, async (given) => {
      const [rules, storedDocuments] = await Promise.all([
        this.facts.rules(given.now),
        this.facts.stored(correction.documents.map(({ sha256 }) => sha256)),
      ]);
      return { ...given, ...correction, type: 'CorrectReport', rules, storedDocuments };
    });
  }
}
