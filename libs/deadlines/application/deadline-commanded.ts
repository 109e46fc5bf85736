import { Injectable } from '@nestjs/common';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { Clock } from '../../kernel/clock';
import type { Instant } from '../../kernel/instant';
import { NotFoundForCaller } from '../../kernel/not-found';
import { sees, type VisibleOrganisations } from '../../kernel/visible-organisations';
import type { DeadlineCommand } from '../domain/deadline.decider';
import type { OpenedDeadline } from '../domain/deadline.state';
import { DeadlineDecisions } from './deadline-decisions';

/** Who commands what about which deadline. */
export type DeadlineCommanded = Readonly<{
  deadlineId: string;
  context: CommandContext;
  visible: VisibleOrganisations;
}>;

/** A person's command about a deadline; one of a project that he may not see does not exist for him. */
@Injectable()
export class CommandedDeadlines {
  constructor(
    private readonly decisions: DeadlineDecisions,
    private readonly clock: Clock,
  ) {}

  async run(
    { deadlineId, context, visible }: DeadlineCommanded,
    commandOf: (now: Instant, state: OpenedDeadline) => DeadlineCommand | Promise<DeadlineCommand>,
  ): Promise<AppendReceipt> {
    const known = await this.decisions.state(deadlineId);
    if (known.status === 'UNOPENED') throw new NotFoundForCaller('deadline', deadlineId);
    const subject = { projectId: known.terms.projectId };
    return this.decisions.run(
      deadlineId,
      context,
      (state) => {
        if (state.status === 'UNOPENED' || !sees(visible, state.terms))
          throw new NotFoundForCaller('deadline', deadlineId);
        return commandOf(this.clock.now(), state);
      },
      subject,
    );
  }
}
