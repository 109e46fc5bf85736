import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T6; starts D03. Every reason names a field of the draft or the hash of a document. */
export class ReturnForCorrection extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly reasons: readonly Readonly<{ field: string; reason: string }>[],
  ) {
    super();
  }
}

@CommandHandler(ReturnForCorrection)
export class ReturnForCorrectionHandler implements ICommandHandler<ReturnForCorrection> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, reasons }: ReturnForCorrection): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({ ...given, type: 'ReturnForCorrection', reasons }));
  }
}
