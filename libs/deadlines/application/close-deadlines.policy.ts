import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { ALL_EVENTS, Policy } from '../../projections/policy';
import type { DeadlineEnding } from '../../rule-sets/domain/deadline-terms';
import { DeadlineDecisions } from './deadline-decisions';
import { policyContext } from './policy-context';

/** Closes deadlines from whatever event of an owning stream says that it ends them (`deadlinesEnded`). */
@Injectable()
export class CloseDeadlinesPolicy extends Policy {
  readonly name = 'close-deadlines';
  readonly handles = ALL_EVENTS;

  constructor(private readonly decisions: DeadlineDecisions) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    const { deadlinesEnded = [] } = cause.event.data as { deadlinesEnded?: readonly DeadlineEnding[] };
    for (const { deadlineId, outcome, version } of deadlinesEnded) {
      const command = { type: 'CloseDeadline', outcome, version, now: cause.recordedAt } as const;
      const { projectId } = cause.metadata;
      const subject = projectId === undefined ? {} : { projectId };
      await this.decisions.run(deadlineId, policyContext(this.name, cause, deadlineId), () => command, subject);
    }
  }
}
