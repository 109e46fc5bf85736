import { given } from '../../../test/support/given';
import {
  commanded,
  firstPart,
  freeze,
  historyOf,
  lastOf,
  pay,
  stateAfter,
  unfreeze,
  WARNING,
} from '../../../test/support/budget-histories';
import { PROJECT_ID } from '../../../test/support/project-content';
import { businessDate, instant } from '../../kernel/instant';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import type { BudgetIndexCommand, CreateTakeBackTask } from './budget-index.commands';
import { budgetIndex } from './budget-index.decider';
import { isFrozen } from './budget-index.state';

const index = given(budgetIndex);
const D18 = `D18-2026-1-${PROJECT_ID}`;
const D19 = `D19-2026-1-${PROJECT_ID}`;
const D19_DUE = instant('2026-10-14T16:00:00Z');

const deadlinesOf = (...commands: readonly BudgetIndexCommand[]) =>
  historyOf(...commands).flatMap((event) =>
    event.type === 'DeadlineStarted' ? [[event.data.deadlineId, event.data.period.dueDate]] : [],
  );

const standing = (changes: Partial<DeadlineStanding> = {}): DeadlineStanding => ({
  ...{ deadlineId: D19, code: 'D19', state: 'OPEN', version: 1, dueInstant: D19_DUE },
  ...changes,
});

it('INV-16, INV-17: a freeze says why, from when, and what is unpaid', () => {
  const { data } = lastOf('BudgetIndexFrozen', firstPart, pay('Z1', '29999999.99'), freeze('REALLOCATE'));
  expect(data).toMatchObject({
    ...{ freezeNumber: 1, cause: 'REALLOCATE', warningId: WARNING, effectiveDate: '2026-09-14', unpaidBalance: '0.01' },
  });
  const above = lastOf('BudgetIndexFrozen', firstPart, pay('Z1', '30000000.01'), freeze('CANCEL'));
  expect(above.data.unpaidBalance).toBe('0.00');
});

it('D18, D19: both count from the effective date of the freeze and are watched by the month of it', () => {
  expect(deadlinesOf(firstPart, freeze('REALLOCATE'))).toEqual([
    [D18, '2026-10-10'],
    [D19, '2026-10-14'],
  ]);
  expect(lastOf('DeadlineStarted', firstPart, freeze('CANCEL')).data).toMatchObject({
    ...{ process: 'warning-disposition/106/2026-09', round: 1, owner: { role: 'FIN_BUDGET', org: 'F' } },
    ...{ effectOfSilence: 'CREATE_TASK', ruleSetId: 'deadlines-default' },
  });
});

it('D19: a freeze by order has no warning to propose about, so only the take-back point is set', () => {
  expect(deadlinesOf(firstPart, freeze('SUSPENSION', { warningId: null })).map(([id]) => id)).toEqual([D19]);
});

it('D18: another freeze while one is open starts no deadline', () => {
  const twice = [firstPart, freeze('REALLOCATE'), freeze('SUSPENSION', { warningId: null })] as const;
  expect(deadlinesOf(...twice)).toHaveLength(2);
  expect(stateAfter(...twice).freezes.map(({ freezeNumber }) => freezeNumber)).toEqual([1, 2]);
});

it('INV-17: twice, the same cause freezes once', () => {
  index(...historyOf(firstPart, freeze('CANCEL')))
    .when(freeze('CANCEL'))
    .thenNothingHappens();
});

it('INV-11: an index that was never issued is not frozen', () => {
  index().when(freeze('CANCEL')).thenNothingHappens();
  index().when(unfreeze('RESUMED')).thenNothingHappens();
});

it('INV-17: the resumption ends a suspension and supersedes what still runs', () => {
  const met = standing({ deadlineId: D18, code: 'D18', state: 'MET', version: 2 });
  const resumed = unfreeze('RESUMED', { deadlines: [met, standing({ state: 'PAUSED', version: 3 })] });
  const { data } = lastOf('BudgetIndexUnfrozen', firstPart, freeze('SUSPENSION'), resumed);
  expect(data).toMatchObject({
    ...{ freezeNumbers: [1], cause: 'RESUMED', released: true, effectiveDate: '2026-09-28' },
    deadlinesEnded: [{ deadlineId: D19, code: 'D19', outcome: 'SUPERSEDED', version: 3, dueInstant: D19_DUE }],
  });
  const state = stateAfter(firstPart, freeze('SUSPENSION'), resumed);
  expect([isFrozen(state), state.freezes[0]?.ended]).toEqual([
    false,
    { cause: 'RESUMED', effectiveDate: businessDate('2026-09-28') },
  ]);
});

it('D18: a deadline that no policy opened yet is superseded as it was started', () => {
  const { data } = lastOf('BudgetIndexUnfrozen', firstPart, freeze('SUSPENSION'), unfreeze('RESUMED'));
  expect(data.deadlinesEnded.map(({ deadlineId, version }) => [deadlineId, version])).toEqual([
    [D18, 1],
    [D19, 1],
  ]);
});

it('INV-16: a refused CANCEL ends the freeze of that warning alone', () => {
  const cancelled = historyOf(firstPart, freeze('CANCEL'));
  index(...cancelled)
    .when(unfreeze('CANCEL_REFUSED', { warningId: 'another' }))
    .thenNothingHappens();
  index(...cancelled)
    .when(unfreeze('RESUMED'))
    .thenNothingHappens();
  expect(lastOf('BudgetIndexUnfrozen', firstPart, freeze('CANCEL'), unfreeze('CANCEL_REFUSED')).data).toMatchObject({
    ...{ cause: 'CANCEL_REFUSED', released: true },
  });
});

it('INV-16: while the reallocation keeps the index frozen, D18 and D19 go on', () => {
  const both = [firstPart, freeze('REALLOCATE'), freeze('SUSPENSION', { warningId: null })] as const;
  const { data } = lastOf('BudgetIndexUnfrozen', ...both, unfreeze('RESUMED'));
  expect(data).toMatchObject({ freezeNumbers: [2], released: false, deadlinesEnded: [] });
  expect(isFrozen(stateAfter(...both, unfreeze('RESUMED')))).toBe(true);
});

it('INV-17: twice, the index is unfrozen once; frozen anew it has another number and new deadlines', () => {
  const released = [firstPart, freeze('SUSPENSION'), unfreeze('RESUMED')] as const;
  index(...historyOf(...released))
    .when(unfreeze('RESUMED'))
    .thenNothingHappens();
  const again = freeze('SUSPENSION', { effectiveDate: businessDate('2026-10-09') });
  expect(deadlinesOf(...released, again).slice(2)).toEqual([
    [`D18-2026-2-${PROJECT_ID}`, '2026-10-29'],
    [`D19-2026-2-${PROJECT_ID}`, '2026-11-09'],
  ]);
});

const takeBack = (more: Partial<CreateTakeBackTask> = {}): CreateTakeBackTask => ({
  ...commanded('2026-10-15T09:00'),
  ...{ type: 'CreateTakeBackTask', deadlineId: D19, version: 1, deadlines: [standing()] },
  ...more,
});
const frozen = historyOf(firstPart, pay('Z1', '10000000.00'), freeze('SUSPENSION'));

it('D19: silence for a month makes a task for finance, on the due date, whenever the timer ran', () => {
  const [event] = budgetIndex.decide(stateAfter(firstPart, pay('Z1', '1.00'), freeze('SUSPENSION')), takeBack());
  expect(event).toMatchObject({
    type: 'TakeBackTaskCreated',
    data: {
      ...{ freezeNumber: 1, deadlineId: D19, unpaidBalance: '29999999.00', effectiveDate: '2026-10-14' },
      deadlinesEnded: [{ deadlineId: D19, outcome: 'EXPIRED', version: 1, dueInstant: D19_DUE }],
    },
  });
});

it('D19: twice, one task is made, and the index stays frozen', () => {
  const taken = [
    ...frozen,
    ...budgetIndex.decide(frozen.reduce(budgetIndex.evolve, budgetIndex.initialState), takeBack()),
  ];
  index(...taken)
    .when(takeBack())
    .thenNothingHappens();
  const state = taken.reduce(budgetIndex.evolve, budgetIndex.initialState);
  expect([isFrozen(state), state.takeBackTasks.length, state.executedAmount]).toEqual([true, 1, '10000000.00']);
});

it.each([
  ['before the due instant', takeBack({ now: instant('2026-10-14T15:59:59.999Z') })],
  ['of another version', takeBack({ deadlines: [standing({ version: 2 })] })],
  ['that was met by a proposal', takeBack({ deadlines: [standing({ state: 'MET' })] })],
  ['that is paused', takeBack({ deadlines: [standing({ state: 'PAUSED' })] })],
  ['of another index', takeBack({ deadlineId: 'D19-2025-1-x' })],
  ['for D18', takeBack({ deadlineId: D18, deadlines: [standing({ deadlineId: D18, code: 'D18' })] })],
])('D19: a take-back point %s does nothing', (_, command) => {
  index(...frozen)
    .when(command)
    .thenNothingHappens();
});

it('D19: exactly at the due instant it is over; after the release there is nothing to take back', () => {
  expect(
    budgetIndex.decide(frozen.reduce(budgetIndex.evolve, budgetIndex.initialState), takeBack({ now: D19_DUE })),
  ).toHaveLength(1);
  index(...historyOf(firstPart, freeze('SUSPENSION'), unfreeze('RESUMED')))
    .when(takeBack())
    .thenNothingHappens();
});
