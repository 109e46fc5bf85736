import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context';
import { ExpiryEffect, type RunOut } from '../../process-runtime/expiry-effect.port';
import { ExpireCorrection } from './expire-correction.command';

/** D03 ran out: the project lapses (T8). */
@Injectable()
export class CorrectionExpiryEffect extends ExpiryEffect {
  readonly codes = ['D03'];

  constructor(private readonly commands: CommandBus) {
    super();
  }

  async take({ deadlineId, projectId, version, effectiveDate }: RunOut, context: CommandContext): Promise<boolean> {
    const on = { projectId, context, visible: { kind: 'all' } } as const;
    const receipt = await this.commands.execute(new ExpireCorrection(on, deadlineId, version, effectiveDate));
    return receipt.outcome === 'applied';
  }
}
