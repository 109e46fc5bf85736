import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context';
import { ExpiryEffect, type RunOut } from '../../process-runtime/expiry-effect.port';
import { warningOfDeadline } from '../domain/warning.stream';
import { TimeOutDisposition } from './time-out-disposition.command';

/** D17 ran out: the disposition timed out (T24); suspension and freeze follow from it by policy. */
@Injectable()
export class DispositionExpiryEffect extends ExpiryEffect {
  readonly codes = ['D17'];

  constructor(private readonly commands: CommandBus) {
    super();
  }

  async take({ deadlineId, version, effectiveDate }: RunOut, context: CommandContext): Promise<boolean> {
    const warningId = warningOfDeadline(deadlineId);
    if (warningId === null) throw new Error(`${deadlineId} is the deadline of no warning`);
    const command = new TimeOutDisposition({ warningId, context }, deadlineId, version, effectiveDate);
    const receipt = await this.commands.execute(command);
    return receipt.outcome === 'applied';
  }
}
