import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { ALL_EVENTS, Policy } from '../../projections/policy';
import type { Holder } from '../../rule-sets/domain/deadline-terms';
import { DeadlineDecisions } from './deadline-decisions';
import { policyContext } from './policy-context';

type Handover = Readonly<{ deadlineId: string; to: Holder }>;

/** Gives deadlines another owner from an event that says so (D10 after the goal is graded 优 or 良). */
@Injectable()
export class HandOverDeadlinesPolicy extends Policy {
  readonly name = 'hand-over-deadlines';
  readonly handles = ALL_EVENTS;

  constructor(private readonly decisions: DeadlineDecisions) {
    super();
  }

  async react(cause: RecordedEvent): Promise<void> {
    const { deadlinesHandedOver = [] } = cause.event.data as { deadlinesHandedOver?: readonly Handover[] };
    for (const { deadlineId, to } of deadlinesHandedOver) {
      const command = { type: 'ReassignDeadline', owner: to, now: cause.recordedAt } as const;
      const { projectId } = cause.metadata;
      const subject = projectId === undefined ? {} : { projectId };
      await this.decisions.run(deadlineId, policyContext(this.name, cause, deadlineId), () => command, subject);
    }
  }
}
