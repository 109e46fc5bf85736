import { given } from '../../../test/support/given';
import {
  commanded,
  correct,
  firstPart,
  historyOf,
  lastOf,
  pay,
  reverse,
  stateAfter,
} from '../../../test/support/budget-histories';
import { businessDate } from '../../kernel/instant';
import { yuanOf } from '../../kernel/money';
import { budgetIndex } from './budget-index.decider';
import { executedUpTo } from './budget-index.money';

const index = given(budgetIndex);
const paid = historyOf(firstPart, pay('Z1', '100.00'));

it('DEC-67: a refund lowers the executed amount and raises the balance', () => {
  const { data } = lastOf('PaymentReversed', firstPart, pay('Z1', '100.00'), reverse('Z1', '40.05'));
  expect(data).toMatchObject({ executedAmount: '59.95', balance: '29999940.05', paymentId: 'Z1', amount: '40.05' });
});

it('DEC-67: a refund is at most what is left of the payment', () => {
  index(...paid)
    .when(reverse('Z1', '100.01'))
    .thenRefusedBy('DEC-67');
  const partly = historyOf(firstPart, pay('Z1', '100.00'), reverse('Z1', '60.00'));
  index(...partly)
    .when(reverse('Z1', '40.01', { reversalId: 'R2' }))
    .thenRefusedBy('DEC-67');
  const wholly = [firstPart, pay('Z1', '100.00'), reverse('Z1', '60.00'), reverse('Z1', '40.00', { reversalId: 'R2' })];
  expect(stateAfter(...wholly).executedAmount).toBe('0.00');
});

it('DEC-67: after a correction the corrected amount is the limit of refunds', () => {
  const lowered = historyOf(firstPart, pay('Z1', '100.00'), correct('Z1', '50.00'));
  index(...lowered)
    .when(reverse('Z1', '50.01'))
    .thenRefusedBy('DEC-67');
  index(...lowered)
    .when(reverse('Z1', '50.00', { on: businessDate('2026-03-10') }))
    .thenRefusedBy('DEC-67');
  expect(lastOf('PaymentReversed', firstPart, pay('Z1', '100.00'), correct('Z1', '50.00'), reverse('Z1', '50.00')).data)
    .toMatchObject({ executedAmount: '0.00' }); // prettier-ignore
});

it('DEC-67: a refund or correction names a payment of the project', () => {
  index(...paid)
    .when(reverse('Z2', '1.00'))
    .thenRefusedBy('DEC-67');
  index(...paid)
    .when(correct('Z2', '1.00'))
    .thenRefusedBy('DEC-67');
});

it('DEC-67: a refund is not dated before its payment, INV-12: nor in the future', () => {
  index(...paid)
    .when(reverse('Z1', '1.00', { on: businessDate('2026-03-09') }))
    .thenRefusedBy('DEC-67');
  index(...paid)
    .when(reverse('Z1', '1.00', { on: businessDate('2026-10-17') }))
    .thenRefusedBy('INV-12');
});

it('INV-32: a refund after the year closed is accepted', () => {
  const later = { ...commanded('2027-01-12T10:00'), on: businessDate('2027-01-11') };
  expect(stateAfter(firstPart, pay('Z1', '100.00'), reverse('Z1', '1.00', later)).executedAmount).toBe('99.00');
});

it('DEC-67: a correction replaces amount and day, and names what it replaces', () => {
  const { data } = lastOf('PaymentCorrected', firstPart, pay('Z1', '100.00'), correct('Z1', '130.00'));
  expect(data).toMatchObject({
    replaced: { amount: '100.00', paidOn: '2026-03-10' },
    ...{ amount: '130.00', paidOn: '2026-03-11', executedAmount: '130.00', balance: '29999870.00' },
  });
});

it('DEC-67: a correction is not below what was refunded', () => {
  const refunded = historyOf(firstPart, pay('Z1', '100.00'), reverse('Z1', '60.00'));
  index(...refunded)
    .when(correct('Z1', '59.99'))
    .thenRefusedBy('DEC-67');
  const least = stateAfter(firstPart, pay('Z1', '100.00'), reverse('Z1', '60.00'), correct('Z1', '60.00'));
  expect(least.executedAmount).toBe('0.00');
});

it('INV-31, INV-12: a correction stays in the year and in the past', () => {
  index(...paid)
    .when(correct('Z1', '1.00', { paidOn: businessDate('2025-12-31') }))
    .thenRefusedBy('INV-31');
  index(...paid)
    .when(correct('Z1', '1.00', { paidOn: businessDate('2026-10-17') }))
    .thenRefusedBy('INV-12');
});

it('INV-11: a correction that raises a payment above the balance flags it; a flag is not taken away', () => {
  const raised = [firstPart, pay('Z1', '100.00'), correct('Z1', '30000000.01')] as const;
  expect(stateAfter(...raised).payments[0]?.flags).toEqual(['ABOVE_BALANCE']);
  const lowered = stateAfter(...raised, correct('Z1', '100.00', { correctionId: 'C2' }));
  expect(lowered).toMatchObject({ balance: '29999900.00', payments: [{ flags: ['ABOVE_BALANCE'] }] });
});

it('DEC-67: twice, a refund and a correction count once; sent with another content they are refused', () => {
  const changed = historyOf(firstPart, pay('Z1', '100.00'), correct('Z1', '90.00'), reverse('Z1', '10.00'));
  index(...changed)
    .when(correct('Z1', '90'))
    .thenNothingHappens();
  index(...changed)
    .when(reverse('Z1', '10'))
    .thenNothingHappens();
  index(...changed)
    .when(correct('Z1', '91.00'))
    .thenRefusedBy('DEC-67');
  index(...changed)
    .when(reverse('Z1', '11.00'))
    .thenRefusedBy('DEC-67');
  index(...changed)
    .when(correct('Z1', '90.00', { correctionId: 'C2' }))
    .thenNothingHappens();
});

it('DEC-67: the payment sent again as it was, or as it is now, says nothing new', () => {
  const changed = historyOf(firstPart, pay('Z1', '100.00'), correct('Z1', '90.00'));
  index(...changed)
    .when(pay('Z1', '100.00'))
    .thenNothingHappens();
  index(...changed)
    .when(pay('Z1', '90.00', { paidOn: businessDate('2026-03-11') }))
    .thenNothingHappens();
  index(...changed)
    .when(pay('Z1', '95.00'))
    .thenRefusedBy('DEC-67');
});

it('INV-12, T18, DEC-67: who, an index, an amount and a reason are asked of both', () => {
  const by = { actor: 'fin-treasury.F', role: 'FIN_TREASURY', org: 'F' } as const;
  index(...paid)
    .when(reverse('Z1', '1.00', { by }))
    .thenRefusedBy('INV-12');
  index(...paid)
    .when(correct('Z1', '1.00', { by }))
    .thenRefusedBy('INV-12');
  index().when(reverse('Z1', '1.00')).thenRefusedBy('T18');
  index(...paid)
    .when(reverse('Z1', '0.00'))
    .thenRefusedBy('DEC-67');
  index(...paid)
    .when(correct('Z1', '0.00'))
    .thenRefusedBy('DEC-67');
  index(...paid)
    .when(correct('Z1', '1.00', { reason: ' ' }))
    .thenRefusedBy('DEC-67');
});

it('DEC-33: the executed amount of a day counts payments by paidOn and refunds by their own day', () => {
  const later = { paidOn: businessDate('2026-05-01'), correctionId: 'C2' };
  const state = stateAfter(firstPart, pay('Z1', '100.00'), pay('Z2', '7.00'), reverse('Z1', '40.00'));
  const upTo = (day: string) => yuanOf(executedUpTo(state, businessDate(day)));
  expect(['2026-03-09', '2026-03-10', '2026-04-19', '2026-04-20'].map(upTo)).toEqual([
    ...['0.00', '107.00', '107.00', '67.00'],
  ]);
  const moved = budgetIndex.decide(state, correct('Z1', '100.00', later)).reduce(budgetIndex.evolve, state);
  expect(yuanOf(executedUpTo(moved, businessDate('2026-04-30')))).toBe('7.00');
  expect(yuanOf(executedUpTo(moved, businessDate('2026-05-01')))).toBe('67.00');
});
