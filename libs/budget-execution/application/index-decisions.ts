import { Injectable } from '@nestjs/common';
import type { AppendReceipt } from '../../event-store/append-receipt';
import { DecideAndAppend, type Subject } from '../../event-store/decide-and-append';
import { Clock } from '../../kernel/clock';
import type { CommandContext } from '../../kernel/command-context';
import { businessDateOf, type Instant } from '../../kernel/instant';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import type { BudgetIndexCommand, Commanded } from '../domain/budget-index.commands';
import { budgetIndex } from '../domain/budget-index.decider';
import type { BudgetIndex } from '../domain/budget-index.state';
import { budgetIndexStream } from '../domain/budget-index.stream';
import type { ProjectFacts } from '../domain/project-facts';
import { IndexIssuing } from './index-issuing';
import { ProjectStreamReader, type ProjectReading } from './project-stream.reader';

/** Who commands what about the index of which project. */
export type IndexCommanded = Readonly<{
  projectId: string;
  context: CommandContext;
  /** What he may see (INV-36); a project outside it does not exist for him. */
  visible: VisibleOrganisations;
  /** The moment of the decision; the present one where it is left out. A policy decides at that of its cause. */
  at?: Instant;
}>;

export type Given = Readonly<{ given: Commanded; index: BudgetIndex; project: ProjectFacts }>;
type CommandOf = (of: Given) => BudgetIndexCommand | Promise<BudgetIndexCommand>;

/** An allocation stands in the project's stream that the policy has not brought to the index yet. */
class IndexIsBehind extends Error {}

const commandedBy = ({ actor, role, org, onBehalfOf }: CommandContext, now: Instant): Commanded => ({
  by: { actor, role, org, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
  now,
  today: businessDateOf(now),
});

/**
 * Decides about the index of a project's year. The index is first caught up with the allocations of the project's stream
 * by the same command ids as the policy `issue-index`, so that a payment right after an allocation is not refused.
 */
@Injectable()
export class IndexDecisions {
  constructor(
    private readonly decideAndAppend: DecideAndAppend,
    private readonly projects: ProjectStreamReader,
    private readonly issuing: IndexIssuing,
    private readonly clock: Clock,
  ) {}

  /** Errors beside those of `DecideAndAppend`: `NotFoundForCaller`. */
  async run(on: IndexCommanded, commandOf: CommandOf, subject: Subject = {}): Promise<AppendReceipt> {
    const project = await this.projects.read(on.projectId, on.visible);
    try {
      return await this.decide(on, project, commandOf, subject);
    } catch (error) {
      if (!(error instanceof IndexIsBehind)) throw error;
      await this.issuing.catchUp(project.allocations);
      return this.decide(on, project, commandOf, subject);
    }
  }

  private decide(
    { projectId, context, at }: IndexCommanded,
    { facts, allocations }: ProjectReading,
    commandOf: CommandOf,
    subject: Subject,
  ): Promise<AppendReceipt> {
    const decided = (index: BudgetIndex): BudgetIndexCommand | Promise<BudgetIndexCommand> => {
      if (index.allocations.length < allocations.length) throw new IndexIsBehind();
      return commandOf({ given: commandedBy(context, at ?? this.clock.now()), index, project: facts });
    };
    const stream = budgetIndexStream(projectId, facts.fiscalYear);
    return this.decideAndAppend.run(stream, budgetIndex, decided, context, { projectId, ...subject });
  }
}
