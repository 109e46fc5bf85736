import { Injectable } from '@nestjs/common';
import { EventStore, type RecordedEvent } from '../../event-store/event-store.port';
import { fold } from '../../kernel/decider';
import { yuanOf, type Yuan } from '../../kernel/money';
import type { Actor } from '../../kernel/role';
import { refuseIfAny } from '../../kernel/rule-violation';
import { Visibility } from '../../kernel/visibility';
import type { BudgetIndexAllocated } from '../../projects/domain/project-budget.events';
import { budgetIndex } from '../domain/budget-index.decider';
import type { BudgetIndexEvent } from '../domain/budget-index.events';
import { balanceOf } from '../domain/budget-index.money';
import { amountViolations, paymentCheckViolations } from '../domain/budget-index.rules';
import type { BudgetIndex } from '../domain/budget-index.state';
import { budgetIndexStream } from '../domain/budget-index.stream';
import { issueCommandOf } from './index-issuing';
import { ProjectStreamReader } from './project-stream.reader';

const withAllocation = (index: BudgetIndex, cause: RecordedEvent<BudgetIndexAllocated>): BudgetIndex =>
  budgetIndex.decide(index, issueCommandOf(cause)).reduce(budgetIndex.evolve, index);

/** Asked before paying, answered by the rules that flag a payment. Nothing is stored. */
@Injectable()
export class PaymentChecks {
  constructor(
    private readonly store: EventStore,
    private readonly projects: ProjectStreamReader,
    private readonly visibility: Visibility,
  ) {}

  /** The balance before the payment. Errors: `RuleViolation` INV-11, T18, T19; `NotFoundForCaller`. */
  async check(projectId: string, caller: Actor, amount: Yuan): Promise<Readonly<{ balance: Yuan }>> {
    const { facts, allocations } = await this.projects.read(projectId, await this.visibility.of(caller));
    const history = await this.store.readStream<BudgetIndexEvent>(budgetIndexStream(projectId, facts.fiscalYear));
    const recorded = fold(
      budgetIndex,
      history.map(({ event }) => event),
    );
    const index = allocations.reduce(withAllocation, recorded);
    refuseIfAny(amountViolations('T19', '支付金额', amount), 'value');
    refuseIfAny(paymentCheckViolations(index, { amount, suspended: facts.suspended, endedOn: facts.endedOn }));
    return { balance: yuanOf(balanceOf(index)) };
  }
}
