import { budgetHistory, budgetSamples } from '../../../test/support/event-samples.budget';
import { fold } from '../../kernel/decider';
import { actionsOn } from './budget-index.actions';
import { budgetIndexEvents, budgetIndexRules } from './budget-index.catalogue';
import { budgetIndex } from './budget-index.decider';
import type { BudgetIndexEvent } from './budget-index.events';

it('every event and every rule is described once, in Chinese', () => {
  const names = [...budgetIndexEvents.map(({ type }) => type), ...budgetIndexRules.map(({ id }) => id)];
  expect(new Set(names).size).toBe(names.length);
  for (const { label, meaning } of budgetIndexEvents)
    expect([label, meaning]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/\.$/)]);
});

it('every described event is decided by something', () => {
  const made = new Set(budgetSamples().map(({ event }) => event.type));
  expect([...made].sort()).toEqual(budgetIndexEvents.map(({ type }) => type).sort());
});

it('every event folds from nothing and after a history, and the state is plain JSON', () => {
  for (const { event } of budgetSamples())
    for (const before of [budgetIndex.initialState, fold(budgetIndex, budgetHistory)]) {
      const after = budgetIndex.evolve(before, event as BudgetIndexEvent);
      expect(JSON.parse(JSON.stringify(after))).toStrictEqual(after);
    }
});

it('T18: what a caller may do is told by the rules of the commands', () => {
  const issued = fold(budgetIndex, budgetHistory);
  expect(actionsOn(issued, 'SYSTEM').map(({ command, allowed }) => [command, allowed])).toEqual([
    ['RecordPayment', true],
    ['RecordArrival', true],
    ['CheckPayment', true],
  ]);
  expect(actionsOn(issued, 'FIN_BUDGET')).toEqual([]);
  expect(actionsOn(issued, 'UNIT_HEAD')).toEqual([]);
  expect(actionsOn(budgetIndex.initialState, 'SYSTEM')[0]).toMatchObject({ allowed: false, rule: 'T18' });
});
