import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import { Visibility } from '../../kernel/visibility';
import type { ReportCommanded } from '../application/report-decisions';

/** Turns a request about a report into its command: with what the caller may see (INV-36). */
@Injectable()
export class ReportRequests {
  constructor(
    private readonly commands: CommandBus,
    private readonly visibility: Visibility,
  ) {}

  /** @param period as `QuarterParameter` let it pass */
  send(
    projectId: string,
    period: string,
    context: CommandContext,
    commandOf: (on: ReportCommanded) => Command<AppendReceipt>,
  ): Promise<AppendReceipt> {
    return this.about(projectId, context, (on) => commandOf({ ...on, period: period as FiscalQuarter }));
  }

  /** A command that finds its period by itself. */
  async about(
    projectId: string,
    context: CommandContext,
    commandOf: (on: Omit<ReportCommanded, 'period'>) => Command<AppendReceipt>,
  ): Promise<AppendReceipt> {
    const visible = await this.visibility.of(context);
    return this.commands.execute(commandOf({ projectId, context, visible }));
  }
}
