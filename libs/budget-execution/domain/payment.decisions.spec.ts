import { given } from '../../../test/support/given';
import {
  arrive,
  commanded,
  firstPart,
  freeze,
  historyOf,
  lastOf,
  pay,
  secondPart,
  stateAfter,
  treasury,
  unfreeze,
} from '../../../test/support/budget-histories';
import { PROJECT_ID } from '../../../test/support/project-content';
import { businessDate, instant } from '../../kernel/instant';
import { RuleViolation } from '../../kernel/rule-violation';
import type { BudgetIndexCommand } from './budget-index.commands';
import { budgetIndex } from './budget-index.decider';
import { paymentCheckViolations, type AskedPayment } from './budget-index.rules';

const index = given(budgetIndex);
const issued = historyOf(firstPart);

const refusedBy = (decide: () => unknown): RuleViolation | null => {
  try {
    decide();
  } catch (error) {
    if (error instanceof RuleViolation) return error;
  }
  return null;
};
const kindOf = (decide: () => unknown): string => {
  const refused = refusedBy(decide);
  return refused === null ? 'accepted' : `${refused.rule} ${refused.kind}`;
};
const refusalOf = (...commands: readonly BudgetIndexCommand[]): string => kindOf(() => historyOf(...commands));

it('T18: the first payment says that it is the first', () => {
  index(...issued)
    .when(pay('Z1', '520.1', { voucherNumber: '17' }))
    .then({
      type: 'PaymentRecorded',
      data: {
        ...{ projectId: PROJECT_ID, fiscalYear: 2026, by: treasury, at: instant('2026-10-16T02:00:00Z') },
        ...{ executedAmount: '520.10', balance: '29999479.90', paymentId: 'Z1', amount: '520.10' },
        ...{ paidOn: businessDate('2026-03-10'), voucherNumber: '17', payee: null, first: true, flags: [] },
      },
    });
});

it('T19: a later payment is not the first, and adds to the executed amount to the fen', () => {
  const { data } = lastOf('PaymentRecorded', firstPart, pay('Z1', '0.10'), pay('Z2', '0.20'), pay('Z3', '29999999.69'));
  expect(data).toMatchObject({ first: false, executedAmount: '29999999.99', balance: '0.01', flags: [] });
});

it('INV-11: exactly the balance may be paid, one fen more is recorded and flagged', () => {
  expect(lastOf('PaymentRecorded', firstPart, pay('Z1', '30000000.00')).data.flags).toEqual([]);
  const { data } = lastOf('PaymentRecorded', firstPart, pay('Z1', '30000000.01'));
  expect(data).toMatchObject({ flags: ['ABOVE_BALANCE'], balance: '-0.01', executedAmount: '30000000.01' });
});

it('INV-11: a further allocation makes room again', () => {
  const { data } = lastOf('PaymentRecorded', firstPart, pay('Z1', '30000000.01'), secondPart, pay('Z2', '1.00'));
  expect(data.flags).toEqual([]);
});

it('INV-11: a payment from a frozen index is recorded and flagged until it is unfrozen', () => {
  const frozen = [firstPart, freeze('SUSPENSION')] as const;
  expect(lastOf('PaymentRecorded', ...frozen, pay('Z1', '1.00')).data.flags).toEqual(['INDEX_FROZEN']);
  const released = [...frozen, unfreeze('RESUMED')] as const;
  expect(lastOf('PaymentRecorded', ...released, pay('Z1', '1.00')).data.flags).toEqual([]);
});

it('INV-11: a suspension counts before its freeze has arrived; both flags may stand together', () => {
  const { data } = lastOf('PaymentRecorded', firstPart, pay('Z1', '30000000.01', { suspended: true }));
  expect(data.flags).toEqual(['ABOVE_BALANCE', 'INDEX_FROZEN']);
});

it('INV-12: nobody but the treasury records payments and arrivals', () => {
  const { by } = commanded('2026-10-16T10:00', { actor: 'unit-head.106003', role: 'UNIT_HEAD', org: '106003' });
  index(...issued)
    .when(pay('Z1', '1.00', { by }))
    .thenRefusedBy('INV-12');
  index(...issued)
    .when(arrive('A1', '1.00', { by }))
    .thenRefusedBy('INV-12');
});

it.each(['0', '0.00', '-1.00', '1.001', '1,000.00', ''])('T19: an amount of %p can never be right', (amount) => {
  expect(refusalOf(firstPart, pay('Z1', amount))).toBe('T19 value');
  expect(refusalOf(firstPart, arrive('A1', amount))).toBe('INV-12 value');
});

it('T19: all payments together keep the form of an amount', () => {
  const most = pay('Z1', '999999999999999.99');
  expect(refusalOf(firstPart, most, pay('Z2', '0.01'))).toBe('T19 value');
  expect(refusalOf(firstPart, most)).toBe('accepted');
});

it('INV-12: a payment of tomorrow has not happened, one of today has', () => {
  const today = commanded('2026-03-10T00:00');
  expect(refusalOf(firstPart, pay('Z1', '1.00', { ...today, paidOn: businessDate('2026-03-11') }))).toBe(
    'INV-12 state',
  );
  expect(refusalOf(firstPart, pay('Z1', '1.00', today))).toBe('accepted');
});

it.each(['2025-12-31', '2027-01-01'])('INV-31: a payment of %s belongs to another index', (day) => {
  const later = commanded('2027-01-05T10:00');
  expect(refusalOf(firstPart, pay('Z1', '1.00', { ...later, paidOn: businessDate(day) }))).toBe('INV-31 state');
});

it('INV-32: payments of the closed year are still imported', () => {
  const later = commanded('2027-01-05T10:00');
  expect(refusalOf(firstPart, pay('Z1', '1.00', { ...later, paidOn: businessDate('2026-12-31') }))).toBe('accepted');
});

it('T19: twice with the same content, a payment is recorded once', () => {
  const history = historyOf(firstPart, pay('Z1', '520.00', { payee: '甲公司' }));
  index(...history)
    .when(pay('Z1', '520', { payee: '甲公司' }))
    .thenNothingHappens();
});

it.each([
  ['amount', { amount: '521.00' }],
  ['day', { paidOn: businessDate('2026-03-11') }],
  ['payee', { payee: '乙公司' }],
  ['voucher', { voucherNumber: '18' }],
])('DEC-67: the same payment with another %s is refused: it needs a correction', (_, change) => {
  expect(refusalOf(firstPart, pay('Z1', '520.00'), pay('Z1', '520.00', change))).toBe('DEC-67 state');
});

it('INV-12: arrivals add up, an id arrives once, another content under it is refused', () => {
  const arrived = [firstPart, arrive('A1', '100.10'), arrive('A2', '0.05')] as const;
  expect(stateAfter(...arrived).arrivedAmount).toBe('100.15');
  index(...historyOf(...arrived))
    .when(arrive('A1', '100.1'))
    .thenNothingHappens();
  expect(refusalOf(...arrived, arrive('A1', '100.11'))).toBe('INV-12 state');
  expect(refusalOf(arrive('A1', '1.00'))).toBe('T18 state');
  expect(refusalOf(firstPart, arrive('A1', '1.00', { arrivedOn: businessDate('2026-10-17') }))).toBe('INV-12 state');
});

const refusalsOf = (asked: AskedPayment, ...commands: readonly BudgetIndexCommand[]) =>
  paymentCheckViolations(stateAfter(...commands), asked).map(({ rule, field }) => `${rule} ${field}`);
const wouldRefuse = (amount: string, suspended: boolean, ...commands: readonly BudgetIndexCommand[]) =>
  refusalsOf({ amount, suspended, endedOn: null }, ...commands);
const endedOn = businessDate('2026-09-30');

it('INV-11: asked before, a payment within the balance is allowed and one above it is not', () => {
  expect(wouldRefuse('30000000.00', false, firstPart)).toEqual([]);
  expect(wouldRefuse('30000000.01', false, firstPart)).toEqual(['INV-11 /amount']);
});

it('INV-11: asked before, a frozen index or a suspended project takes no payment', () => {
  expect(wouldRefuse('1.00', false, firstPart, freeze('CANCEL'))).toEqual(['INV-11 ']);
  expect(wouldRefuse('1.00', true, firstPart)).toEqual(['INV-11 ']);
  expect(wouldRefuse('30000000.01', true, firstPart)).toEqual(['INV-11 /amount', 'INV-11 ']);
});

it('T18: asked before, there is nothing to pay from without an index', () => {
  expect(wouldRefuse('1.00', true)).toEqual(['T18 ']);
});

it('T19: a payment of nothing is refused at the field by its own name', () => {
  const refused = refusedBy(() => historyOf(firstPart, pay('Z1', '0.00')));
  expect(refused?.violations).toEqual([expect.objectContaining({ rule: 'T19', field: '/amount', label: '支付金额' })]);
});

it('T19: asked before, a project whose execution ended takes no payment, whatever its index says', () => {
  const asked = { amount: '1.00', suspended: false, endedOn };
  expect(refusalsOf(asked, firstPart)).toEqual(['T19 ']);
  expect(refusalsOf({ ...asked, amount: '30000000.01', suspended: true }, firstPart)).toEqual(['T19 ']);
  expect(refusalsOf(asked)).toEqual(['T18 ']);
  const [refused] = paymentCheckViolations(stateAfter(firstPart), asked);
  expect(refused).toMatchObject({
    message: expect.stringContaining('2026-09-30'),
    remedy: expect.stringMatching(/^请/),
  });
});

it('INV-11: a payment made after the end of the execution is recorded and flagged', () => {
  const paidOn = businessDate('2026-10-01');
  const { data } = lastOf('PaymentRecorded', firstPart, pay('Z1', '1.00', { endedOn, paidOn }));
  expect(data).toMatchObject({ flags: ['AFTER_COMPLETION'], executedAmount: '1.00' });
  const frozen = lastOf('PaymentRecorded', firstPart, freeze('CANCEL'), pay('Z1', '1.00', { endedOn, paidOn }));
  expect(frozen.data.flags).toEqual(['INDEX_FROZEN', 'AFTER_COMPLETION']);
});

it.each(['2026-03-10', '2026-09-30'])(
  'INV-32: a payment of %s that is imported after the end is no irregular one',
  (on) => {
    const late = pay('Z1', '1.00', { endedOn, paidOn: businessDate(on) });
    expect(lastOf('PaymentRecorded', firstPart, late).data.flags).toEqual([]);
  },
);
