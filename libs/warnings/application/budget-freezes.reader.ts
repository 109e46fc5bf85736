import { Injectable } from '@nestjs/common';
import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import { EventStore } from '../../event-store/event-store.port';
import { budgetIndexStream, freezesAfter, unfrozen, type BudgetFreezes } from '../domain/budget-freezes';
import type { Warning } from '../domain/warning.state';

/** Reads the stream of the budget index itself, not a read model that may be behind. */
@Injectable()
export class BudgetFreezesReader {
  constructor(private readonly store: EventStore) {}

  async of({ status, projectId, fiscalYear }: Warning): Promise<BudgetFreezes> {
    if (status === 'ABSENT') return unfrozen;
    const history = await this.store.readStream<BudgetIndexEvent>(budgetIndexStream(projectId, fiscalYear));
    return history.map(({ event }) => event).reduce(freezesAfter, unfrozen);
  }
}
