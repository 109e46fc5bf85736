import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { BusinessDate } from '../../kernel/instant';
import type { WarningFinding } from '../domain/project-execution.events';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/**
 * T22 by the rule set that warns, `rule` its id: raises a warning and starts D17 from the warning date, or adds the
 * period to the open warning of that rule (INV-15). An evaluation that was answered before changes nothing.
 */
export class RaiseWarningByRule extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly rule: string,
    readonly finding: WarningFinding,
    readonly warningDate: BusinessDate,
  ) {
    super();
  }
}

@CommandHandler(RaiseWarningByRule)
export class RaiseWarningByRuleHandler implements ICommandHandler<RaiseWarningByRule> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, rule, finding, warningDate }: RaiseWarningByRule): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'RaiseWarningByRule', rule, finding, warningDate }), {
      effectiveDate: warningDate,
    });
  }
}
