import { Injectable } from '@nestjs/common';
import { EventStore, type RecordedEvent } from '../../event-store/event-store.port';
import { NotFoundForCaller } from '../../kernel/not-found';
import { sees, type VisibleOrganisations } from '../../kernel/visible-organisations';
import type { BudgetIndexAllocated } from '../../projects/domain/project-budget.events';
import { factsAfter, unknownProject, type ProjectFacts } from '../domain/project-facts';

type Telling = Parameters<typeof factsAfter>[1];

/** What the project's stream says: its facts, and its allocations (T17) in their order. */
export type ProjectReading = Readonly<{
  facts: ProjectFacts;
  allocations: readonly RecordedEvent<BudgetIndexAllocated>[];
}>;

const isAllocation = (recorded: RecordedEvent): recorded is RecordedEvent<BudgetIndexAllocated> =>
  recorded.event.type === 'BudgetIndexAllocated';

/** Reads facts of the project from its own stream, never from a read model that may be behind. */
@Injectable()
export class ProjectStreamReader {
  constructor(private readonly store: EventStore) {}

  /** Errors: `NotFoundForCaller` for a project that is absent or hidden (INV-36). */
  async read(projectId: string, visible: VisibleOrganisations): Promise<ProjectReading> {
    const history = await this.store.readStream(`project-${projectId}`);
    const facts = history.reduce((known, { event }) => factsAfter(known, event as Telling), unknownProject);
    if (!facts.exists || !sees(visible, facts)) throw new NotFoundForCaller('project', projectId);
    return { facts, allocations: history.filter(isAllocation) };
  }
}
