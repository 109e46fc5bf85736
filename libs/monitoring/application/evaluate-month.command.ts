import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import type { FiscalMonth } from '../../rule-sets/domain/process-keys';
import { lastDayOf, quarterOfMonth } from '../domain/monitored-period';
import { ReportDecisions } from './report-decisions';
import { ReportFacts } from './report-facts';

/**
 * DEC-33, by SYSTEM: the end of a month, `2026-06`. Nothing to do for a project that is not monitored and for a month
 * that is evaluated already. Errors: `RuleViolation` DEC-33 before the end of the month; `NotFoundForCaller`.
 */
export class EvaluateMonth extends Command<AppendReceipt> {
  constructor(
    readonly projectId: string,
    readonly month: FiscalMonth,
    readonly context: CommandContext,
  ) {
    super();
  }
}

@CommandHandler(EvaluateMonth)
export class EvaluateMonthHandler implements ICommandHandler<EvaluateMonth> {
  constructor(
    private readonly decisions: ReportDecisions,
    private readonly facts: ReportFacts,
  ) {}

  execute({ projectId, month, context }: EvaluateMonth): Promise<AppendReceipt> {
    const effectiveDate = lastDayOf(month);
    return this.decisions.run(
      { projectId, period: quarterOfMonth(month), context, visible: { kind: 'all' } },
      async (given) => {
        const [money, rules] = await Promise.all([
          this.facts.money(given.project, effectiveDate),
          this.facts.rules(given.now),
        ]);
        return { ...given, type: 'EvaluateMonth', month, money, rules };
      },
      { effectiveDate },
    );
  }
}
