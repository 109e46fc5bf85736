import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { Visibility } from '../../kernel/visibility';
import type { IndexCommanded } from '../application/index-decisions';

/** Turns a request about a budget index into its command: with what the caller may see (INV-36). */
@Injectable()
export class IndexRequests {
  constructor(
    private readonly commands: CommandBus,
    private readonly visibility: Visibility,
  ) {}

  async send(
    projectId: string,
    context: CommandContext,
    commandOf: (on: IndexCommanded) => Command<AppendReceipt>,
  ): Promise<AppendReceipt> {
    const visible = await this.visibility.of(context);
    return this.commands.execute(commandOf({ projectId, context, visible }));
  }
}
