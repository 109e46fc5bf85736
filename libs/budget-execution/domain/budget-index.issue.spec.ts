import { given } from '../../../test/support/given';
import { firstPart, historyOf, pay, secondPart, stateAfter } from '../../../test/support/budget-histories';
import { budgetIndex } from './budget-index.decider';

const index = given(budgetIndex);

it('T18: the first allocation begins the index, with what was allocated so far', () => {
  expect(stateAfter(firstPart)).toMatchObject({
    ...{ issued: true, fiscalYear: 2026, unitCode: '106003', allocatedAmount: '30000000.00', balance: '30000000.00' },
    allocations: [{ allocationNumber: 1, amount: '30000000.00' }],
  });
});

it('T18: a further allocation raises the limit, payments stay', () => {
  expect(stateAfter(firstPart, pay('Z1', '29999999.99'), secondPart)).toMatchObject({
    ...{ allocatedAmount: '50000000.00', executedAmount: '29999999.99', balance: '20000000.01' },
  });
});

it('T18: twice, an allocation arrives once', () => {
  index(...historyOf(firstPart))
    .when(firstPart)
    .thenNothingHappens();
  index(...historyOf(firstPart, secondPart))
    .when(firstPart)
    .thenNothingHappens();
});

it('T18: without an index nothing is paid', () => {
  index().when(pay('Z1', '1.00')).thenRefusedBy('T18');
});
