import { application } from '../../../test/support/project-content';
import { balanceViolations, computedAmount, rowIsBalanced } from './budget-balance.rules';

const row = (quantity: string, unitPrice: string, amount: string) => ({
  item: '材料',
  basis: '询价',
  quantity,
  unitPrice,
  amount,
});

it.each([
  ['3', '100.00', '300.00', true],
  ['3', '100.00', '300', true],
  ['33.333', '3.00', '100.00', true], // 99.999, rounded once to the fen
  ['0.5', '0.01', '0.01', true], // 0.005, half away from zero
  ['0.1', '0.2', '0.02', true], // no binary fractions
  ['3', '100.00', '300.01', false],
])('INV-01: %s × %s = %s: %s', (quantity, unitPrice, amount, balanced) =>
  expect(rowIsBalanced(row(quantity, unitPrice, amount))).toBe(balanced),
);

it('INV-01: a row that does not add up is told with the amount that would', () =>
  expect(
    balanceViolations({
      ...application,
      totalAmount: '300.01',
      funding: {},
      costItems: [row('3', '100.00', '300.01')],
    }),
  ).toMatchObject([{ rule: 'INV-01', field: '/costItems/0/amount', message: expect.stringContaining('300.00 元') }]));

it('INV-01: what is missing or malformed is not counted as a wrong sum', () => {
  expect(computedAmount({ quantity: '3' })).toBeNull();
  const costItems = [{ item: '材料', amount: 'many' }];
  expect(balanceViolations({ ...application, costItems, funding: { appropriation: '1.00' } })).toEqual([]);
});

it('INV-01: each sum that differs from the total is told', () => {
  const funding = { appropriation: '1.00', carryOver: '0.00', other: '0.00' };
  const fields = balanceViolations({
    ...application,
    totalAmount: '300.00',
    funding,
    costItems: [row('2', '100', '200')],
  });
  expect(fields.map(({ field, value }) => [field, value])).toEqual([
    ['/funding', '1.00'],
    ['/costItems', '200.00'],
  ]);
});
