import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { ProjectDecisions, type ProjectCommanded } from './project-decisions';

/** T12; meets D09 and starts D10. */
export class ApproveByDepartment extends Command<AppendReceipt> {
  constructor(
    readonly on: ProjectCommanded,
    readonly opinion?: string,
  ) {
    super();
  }
}

@CommandHandler(ApproveByDepartment)
export class ApproveByDepartmentHandler implements ICommandHandler<ApproveByDepartment> {
  constructor(private readonly decisions: ProjectDecisions) {}

  execute({ on, opinion }: ApproveByDepartment): Promise<AppendReceipt> {
    return this.decisions.run(on, (given) => ({
      ...given,
      type: 'ApproveByDepartment',
      ...(opinion === undefined ? {} : { opinion }),
    }));
  }
}
