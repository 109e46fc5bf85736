import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { BusinessDate } from '../../kernel/instant';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T8, given by timer or sweeper for the version of D03 that it saw; takes effect on the due date (DEC-26). */
export class ExpireCorrection extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly deadlineId: string,
    readonly version: number,
    readonly effectiveDate: BusinessDate,
  ) {
    super();
  }
}

@CommandHandler(ExpireCorrection)
export class ExpireCorrectionHandler implements ICommandHandler<ExpireCorrection> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, deadlineId, version, effectiveDate }: ExpireCorrection): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'ExpireCorrection', deadlineId, version }), {
      effectiveDate,
    });
  }
}
