import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { fiscalQuarterOf } from '../../kernel/fiscal-quarter';
import type { BusinessDate } from '../../kernel/instant';
import type { ReportedValue } from '../domain/monitoring-report.events';
import { ReportDecisions, type ReportCommanded } from './report-decisions';
import { ReportFacts } from './report-facts';

/** DEC-33: values with the day for which they stand; they go to the quarter of that day. */
export class ReportActualValues extends Command<AppendReceipt> {
  constructor(
    readonly on: Omit<ReportCommanded, 'period'>,
    readonly asOf: BusinessDate,
    readonly values: readonly ReportedValue[],
  ) {
    super();
  }
}

@CommandHandler(ReportActualValues)
export class ReportActualValuesHandler implements ICommandHandler<ReportActualValues> {
  constructor(
    private readonly decisions: ReportDecisions,
    private readonly facts: ReportFacts,
  ) {}

  execute({ on, asOf, values }: ReportActualValues): Promise<AppendReceipt> {
    const hashes = values.flatMap(({ evidence = [] }) => evidence.map(({ sha256 }) => sha256));
    return this.decisions.run({ ...on, period: fiscalQuarterOf(asOf) }, async (given) => {
      const storedDocuments = await this.facts.stored(hashes);
      return { ...given, type: 'ReportActualValues', asOf, values, storedDocuments };
    });
  }
}
