import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { Visibility } from '../../kernel/visibility';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { WarningIdParameter } from '../../web/path-parameter.pipe';
import { plain } from '../../web/plain';
import { AcknowledgeWarning } from '../application/acknowledge-warning.command';
import { ChooseDisposition } from '../application/choose-disposition.command';
import { ConfirmDisposition } from '../application/confirm-disposition.command';
import { MakeProposal } from '../application/make-proposal.command';
import type { WarningCommanded } from '../application/warning-decisions';
import { DispositionBody, DispositionConfirmationBody, ProposalBody } from './warning-commands.body';

@ApiTags('warnings')
@Controller('warnings')
export class WarningCommandsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly visibility: Visibility,
  ) {}

  /** The unit head takes note; the period of the disposition runs on. */
  @Post(':w/acknowledgement')
  @CommandRoute()
  async acknowledge(
    @Param('w', WarningIdParameter) w: string,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.commands.execute(new AcknowledgeWarning(await this.on(w, context)));
  }

  /** T23: meets D17; CONTINUE closes the warning, the other two freeze the index (INV-16). */
  @Post(':w/disposition')
  @CommandRoute()
  async choose(
    @Param('w', WarningIdParameter) w: string,
    @Body() body: DispositionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.commands.execute(new ChooseDisposition(await this.on(w, context), plain(body)));
  }

  /** T23: finance decides about a CANCEL; refused, the warning is open again and D17 starts anew. */
  @Post(':w/disposition-confirmation')
  @CommandRoute()
  async confirm(
    @Param('w', WarningIdParameter) w: string,
    @Body() body: DispositionConfirmationBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.commands.execute(new ConfirmDisposition(await this.on(w, context), plain(body)));
  }

  /** T23a: once for each freeze; meets D18 and D19. */
  @Post(':w/proposal')
  @CommandRoute()
  async propose(
    @Param('w', WarningIdParameter) w: string,
    @Body() body: ProposalBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    const { choice, reason, documents = [] } = plain(body);
    return this.commands.execute(new MakeProposal(await this.on(w, context), { choice, reason, documents }));
  }

  private async on(warningId: string, context: CommandContext): Promise<WarningCommanded> {
    return { warningId, context, visible: await this.visibility.of(context) };
  }
}
