import type { BudgetIndexEvent } from '../../budget-execution/domain/budget-index.events';
import { businessDate, instant } from '../../kernel/instant';
import { budgetStream, emptyIndex, figuresAfter } from './budget-index.fold';
import { executionRate } from './execution-rate';

const about = {
  projectId: 'p-1',
  fiscalYear: 2027,
  by: { actor: 'system:test', role: 'SYSTEM', org: 'F' },
  at: instant('2027-03-01T02:00:00Z'),
} as const;
const on = businessDate('2027-03-01');

const arrived = (arrivedAmount: string): BudgetIndexEvent => ({
  type: 'MoneyArrived',
  data: { ...about, arrivalId: 'a-1', amount: arrivedAmount, arrivedOn: on, arrivedAmount },
});
const paid = (executedAmount: string): BudgetIndexEvent => ({
  type: 'PaymentRecorded',
  data: {
    ...{ ...about, paymentId: 'pay-1', amount: executedAmount, paidOn: on, voucherNumber: null, payee: null },
    ...{ first: true, flags: [], executedAmount, balance: '0.00' },
  },
});
const reversed = (executedAmount: string): BudgetIndexEvent => ({
  type: 'PaymentReversed',
  data: {
    ...{ ...about, reversalId: 'r-1', paymentId: 'pay-1', amount: '1.00', on, reason: '退回' },
    ...{ executedAmount, balance: '0.00' },
  },
});
const frozen = (freezeNumber: number): BudgetIndexEvent => ({
  type: 'BudgetIndexFrozen',
  data: {
    ...{ ...about, freezeNumber, cause: 'SUSPENSION', warningId: null, reason: '暂停' },
    ...{ effectiveDate: on, unpaidBalance: '1.00' },
  },
});
const unfrozen = (freezeNumbers: readonly number[]): BudgetIndexEvent => ({
  type: 'BudgetIndexUnfrozen',
  data: { ...about, freezeNumbers, cause: 'RESUMED', released: true, effectiveDate: on, deadlinesEnded: [] },
});

const figures = (...events: readonly BudgetIndexEvent[]) => events.reduce(figuresAfter, emptyIndex);

it('DEC-67: the executed amount is what the last payment, refund or correction left', () =>
  expect(figures(arrived('500.00'), paid('300.00'), reversed('299.00'))).toEqual({
    arrivedAmount: '500.00',
    executedAmount: '299.00',
    openFreezes: [],
  }));

it('INV-11: the index is frozen while any freeze is open', () => {
  expect(figures(frozen(1), frozen(2), unfrozen([1])).openFreezes).toEqual([2]);
  expect(figures(frozen(1), frozen(2), unfrozen([1, 2])).openFreezes).toEqual([]);
});

it('the index of each year is a stream of its own', () => expect(budgetStream('p-1', 2027)).toBe('budget-p-1-2027'));

it.each([
  ['17160000.00', '52000000.00', '33.00'],
  ['1.00', '3.00', '33.33'],
  ['2.00', '3.00', '66.67'],
  ['5.00', '4.00', '125.00'],
])('F1: %s of %s is %s percent, not capped', (executed, budget, rate) =>
  expect(executionRate(executed, budget)).toBe(rate),
);

it('DEC-24: without a budget there is no rate', () => expect(executionRate('1.00', '0.00')).toBeNull());
