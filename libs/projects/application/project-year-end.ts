import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { CommandContext } from '../../kernel/command-context';
import { YearEnd } from '../../rule-sets/domain/year-end.port';
import { CompleteAtYearEnd } from './complete-at-year-end.command';

/** The year's end as the projects answer it. */
@Injectable()
export class ProjectYearEnd extends YearEnd {
  constructor(private readonly commands: CommandBus) {
    super();
  }

  async complete(projectId: string, fiscalYear: number, context: CommandContext): Promise<boolean> {
    const on = { projectId, context, visible: { kind: 'all' } } as const;
    const receipt = await this.commands.execute(new CompleteAtYearEnd(on, fiscalYear));
    return receipt.outcome === 'applied';
  }
}
