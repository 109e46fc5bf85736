import { Injectable } from '@nestjs/common';
import { DecideAndAppend } from '../../event-store/decide-and-append';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { businessDateOf } from '../../kernel/instant';
import type { BudgetIndexAllocated } from '../../projects/domain/project-budget.events';
import type { IssueIndex } from '../domain/budget-index.commands';
import { budgetIndex } from '../domain/budget-index.decider';
import { budgetIndexStream } from '../domain/budget-index.stream';
import { allocatedPart } from '../domain/project-facts';
import { policyContext } from '../../projections/policy-context';

/** The name under which allocations arrive in the index, whoever brings them. */
export const ISSUE_INDEX = 'issue-index';

/** The command that an allocation leads to; the same whether the policy or a payment brings it. */
export const issueCommandOf = ({ event, recordedAt }: RecordedEvent<BudgetIndexAllocated>): IssueIndex => ({
  type: 'IssueIndex',
  by: { actor: `system:${ISSUE_INDEX}`, role: 'SYSTEM', org: 'F' },
  now: recordedAt,
  today: businessDateOf(recordedAt),
  allocation: allocatedPart(event),
});

/** Takes an allocation (T17) over into the index; command id derived from it, so it arrives once. */
@Injectable()
export class IndexIssuing {
  constructor(private readonly decideAndAppend: DecideAndAppend) {}

  async issue(cause: RecordedEvent<BudgetIndexAllocated>): Promise<void> {
    const { projectId, fiscalYear } = cause.event.data;
    const stream = budgetIndexStream(projectId, fiscalYear);
    const context = policyContext(ISSUE_INDEX, cause, stream);
    await this.decideAndAppend.run(stream, budgetIndex, () => issueCommandOf(cause), context, { projectId });
  }

  /** All allocations of a project in their order; those that arrived already change nothing. */
  async catchUp(allocations: readonly RecordedEvent<BudgetIndexAllocated>[]): Promise<void> {
    for (const cause of allocations) await this.issue(cause);
  }
}
