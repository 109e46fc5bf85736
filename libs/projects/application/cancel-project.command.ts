import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { BusinessDate } from '../../kernel/instant';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T23, given by policy when finance confirmed the disposition CANCEL (INV-16). */
export class CancelProject extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly warningId: string,
    readonly reason: string,
    readonly effectiveDate: BusinessDate,
  ) {
    super();
  }
}

@CommandHandler(CancelProject)
export class CancelProjectHandler implements ICommandHandler<CancelProject> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, warningId, reason, effectiveDate }: CancelProject): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'CancelProject', warningId, reason, effectiveDate }), {
      effectiveDate,
    });
  }
}
