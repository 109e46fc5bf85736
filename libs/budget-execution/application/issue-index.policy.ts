import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../event-store/event-store.port';
import { Policy } from '../../projections/policy';
import type { BudgetIndexAllocated } from '../../projects/domain/project-budget.events';
import { ISSUE_INDEX, IndexIssuing } from './index-issuing';

/** T17 -> the budget index begins, or grows by another allocation. */
@Injectable()
export class IssueIndexPolicy extends Policy {
  readonly name = ISSUE_INDEX;
  readonly handles = ['BudgetIndexAllocated'] satisfies BudgetIndexAllocated['type'][];

  constructor(private readonly issuing: IndexIssuing) {
    super();
  }

  react(cause: RecordedEvent): Promise<void> {
    return this.issuing.issue(cause as RecordedEvent<BudgetIndexAllocated>);
  }
}
