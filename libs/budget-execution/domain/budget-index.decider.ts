import { actedBy } from '../../kernel/acted-by';
import { unreachable, type Decider } from '../../kernel/decider';
import type { BudgetIndexCommand, IssueIndex } from './budget-index.commands';
import type { BudgetIndexEvent } from './budget-index.events';
import { evolve } from './budget-index.evolve';
import { notIssued, type BudgetIndex } from './budget-index.state';
import { createTakeBackTask, freezeIndex, unfreezeIndex } from './freeze.decisions';
import { correctPayment, reversePayment } from './payment-change.decisions';
import { recordArrival, recordPayment } from './payment.decisions';

/** Follows T17; allocations arrive in their order, each once. */
const issueIndex = ({ allocations }: BudgetIndex, { by, now, allocation }: IssueIndex): readonly BudgetIndexEvent[] => {
  const known = allocations.some(({ allocationNumber }) => allocationNumber === allocation.allocationNumber);
  return known ? [] : [{ type: 'BudgetIndexIssued', data: { ...allocation, by: actedBy(by), at: now } }];
};

const decide = (index: BudgetIndex, command: BudgetIndexCommand): readonly BudgetIndexEvent[] => {
  switch (command.type) {
    case 'IssueIndex':
      return issueIndex(index, command);
    case 'RecordArrival':
      return recordArrival(index, command);
    case 'RecordPayment':
      return recordPayment(index, command);
    case 'ReversePayment':
      return reversePayment(index, command);
    case 'CorrectPayment':
      return correctPayment(index, command);
    case 'FreezeIndex':
      return freezeIndex(index, command);
    case 'UnfreezeIndex':
      return unfreezeIndex(index, command);
    case 'CreateTakeBackTask':
      return createTakeBackTask(index, command);
    default:
      return unreachable(command);
  }
};

/** The budget index (预算指标) of one project and year: allocations, payments, arrivals, freezes. */
export const budgetIndex: Decider<BudgetIndex, BudgetIndexCommand, BudgetIndexEvent> = {
  initialState: notIssued,
  decide,
  evolve,
};
