import { seededRandom, type SeededRandom } from '../../../test/support/seeded-random';
import { correct, firstPart, pay, reverse } from '../../../test/support/budget-histories';
import { businessDate, plusDays } from '../../kernel/instant';
import { fenOf, yuanOf, type Fen } from '../../kernel/money';
import { RuleViolation } from '../../kernel/rule-violation';
import type { BudgetIndexCommand } from './budget-index.commands';
import { budgetIndex } from './budget-index.decider';
import { executedUpTo } from './budget-index.money';
import type { BudgetIndex } from './budget-index.state';

type Told = Map<string, { amount: Fen; reversed: Fen }>;
const LAST_DAY = businessDate('2026-10-16');

/** A command of any kind, sensible or not: ids repeat, refunds exceed, payments do not exist. */
const anyCommand = ({ whole, oneOf }: SeededRandom, n: number): BudgetIndexCommand => {
  const paymentId = `Z${whole(1, 8)}`;
  const amount = yuanOf(BigInt(whole(1, 1_000_000)));
  const day = plusDays(businessDate('2026-01-01'), whole(0, 288));
  return oneOf([
    pay(`Z${n}`, amount, { paidOn: day }),
    pay(paymentId, amount, { paidOn: day }),
    reverse(paymentId, amount, { reversalId: `R${whole(1, 30)}`, on: day }),
    correct(paymentId, amount, { correctionId: `C${whole(1, 30)}`, paidOn: day }),
  ]);
};

/** Kept beside the decider, from the commands that left an event alone. */
const keep = (told: Told, command: BudgetIndexCommand): void => {
  if (command.type === 'RecordPayment') told.set(command.paymentId, { amount: fenOf(command.amount), reversed: 0n });
  if (command.type === 'CorrectPayment') told.get(command.paymentId)!.amount = fenOf(command.amount);
  if (command.type === 'ReversePayment') told.get(command.paymentId)!.reversed += fenOf(command.amount);
};

const step = (index: BudgetIndex, command: BudgetIndexCommand, told: Told): BudgetIndex => {
  try {
    const events = budgetIndex.decide(index, command);
    if (events.length > 0) keep(told, command);
    return events.reduce(budgetIndex.evolve, index);
  } catch (error) {
    if (error instanceof RuleViolation) return index;
    throw error;
  }
};

it.each([1, 20261016, 42, 777, 990100])(
  'DEC-67: whatever is sent, executed = payments - reversals, to the fen (seed %i)',
  (seed) => {
    const random = seededRandom(seed);
    const told: Told = new Map();
    let index = budgetIndex
      .decide(budgetIndex.initialState, firstPart)
      .reduce(budgetIndex.evolve, budgetIndex.initialState);
    for (let n = 1; n <= 300; n += 1) {
      const before = fenOf(index.executedAmount);
      const command = anyCommand(random, n);
      index = step(index, command, told);
      const expected = [...told.values()].reduce((sum, { amount, reversed }) => sum + amount - reversed, 0n);
      expect(index.executedAmount).toBe(yuanOf(expected));
      expect(index.balance).toBe(yuanOf(fenOf(index.allocatedAmount) - expected));
      expect(executedUpTo(index, LAST_DAY)).toBe(expected);
      if (fenOf(index.executedAmount) < before) expect(command.type).toMatch(/^(Reverse|Correct)Payment$/);
      expect([...told.values()].every(({ amount, reversed }) => reversed <= amount)).toBe(true);
    }
    expect(told.size).toBeGreaterThan(20);
  },
);
