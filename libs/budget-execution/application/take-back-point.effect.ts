import { Injectable } from '@nestjs/common';
import type { CommandContext } from '../../kernel/command-context';
import { ExpiryEffect, type RunOut } from '../../process-runtime/expiry-effect.port';
import { DeadlineStandings } from '../../rule-sets/domain/deadline-standings';
import { IndexDecisions } from './index-decisions';

/** D19 ran out: a task for FIN_BUDGET; nothing is taken back automatically (7.6). */
@Injectable()
export class TakeBackPointEffect extends ExpiryEffect {
  readonly codes = ['D19'];

  constructor(
    private readonly decisions: IndexDecisions,
    private readonly standings: DeadlineStandings,
  ) {
    super();
  }

  async take({ deadlineId, projectId, version, effectiveDate }: RunOut, context: CommandContext): Promise<boolean> {
    const on = { projectId, context, visible: { kind: 'all' } } as const;
    const receipt = await this.decisions.run(
      on,
      async ({ given }) => {
        const deadlines = await this.standings.of([deadlineId]);
        return { ...given, type: 'CreateTakeBackTask', deadlineId, version, deadlines };
      },
      { effectiveDate },
    );
    return receipt.outcome === 'applied';
  }
}
