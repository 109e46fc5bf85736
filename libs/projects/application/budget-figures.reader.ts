import { Injectable } from '@nestjs/common';
import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import { EventStore } from '../../event-store/event-store.port';
import { budgetStream, emptyIndex, figuresAfter, type BudgetIndexFigures } from '../domain/budget-index.fold';

/** What the budget index of a year says now, from its own stream; a project without one has paid nothing. */
@Injectable()
export class BudgetFigures {
  constructor(private readonly store: EventStore) {}

  async of(projectId: string, fiscalYear: number): Promise<BudgetIndexFigures> {
    const history = await this.store.readStream<BudgetIndexEvent>(budgetStream(projectId, fiscalYear));
    return history.map(({ event }) => event).reduce(figuresAfter, emptyIndex);
  }
}
