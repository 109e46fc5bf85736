import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { endOfFiscalQuarter, type FiscalQuarter } from '../../kernel/fiscal-quarter';
import { ReportDecisions } from './report-decisions';
import { ReportFacts } from './report-facts';

/**
 * T20, by SYSTEM. Nothing to do for a project that need not report (class STAFF, not executing at the period's end) and
 * for a period that is open already. Errors: `RuleViolation` T20 before the end of the quarter; `NotFoundForCaller`.
 */
export class OpenMonitoringPeriod extends Command<AppendReceipt> {
  constructor(
    readonly projectId: string,
    readonly quarter: FiscalQuarter,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(OpenMonitoringPeriod)
export class OpenMonitoringPeriodHandler implements ICommandHandler<OpenMonitoringPeriod> {
  constructor(
    private readonly decisions: ReportDecisions,
    private readonly facts: ReportFacts,
  ) {}

  execute({ projectId, quarter, context }: OpenMonitoringPeriod): Promise<AppendReceipt> {
    const effectiveDate = endOfFiscalQuarter(quarter);
    return this.decisions.run(
      { projectId, period: quarter, context, visible: { kind: 'all' } },
      async (given) => ({ ...given, type: 'OpenPeriod', money: await this.facts.money(given.project, effectiveDate) }),
      { effectiveDate },
    );
  }
}
