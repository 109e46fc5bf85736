import { given } from '../../../test/support/given';
import { goalSet, PROJECT_ID } from '../../../test/support/project-content';
import {
  after,
  allocatedProject,
  approvedProject,
  arrangedProject,
  commands,
  gradedProject,
  pooledProject,
  rulesOf,
  violationsOf,
} from '../../../test/support/project-histories';
import { acting, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { businessDate, instant } from '../../kernel/instant';
import { deadlineIdOf } from '../../rule-sets/domain/start-deadline';
import { project } from './project.decider';
import type { ProjectEvent } from './project.events';

const { arrange, approveBudget, allocate } = commands;
const of = given(project);
const D11 = deadlineIdOf('D11', 1, PROJECT_ID);
const decided = (history: readonly ProjectEvent[], command: Parameters<typeof project.decide>[1]) =>
  project.decide(fold(project, history), command);

it.each([
  ['T15', arrange, gradedProject(), pooledProject(), [people.leader, people.perf, people.wfAdmin]],
  ['T16', approveBudget, gradedProject(), arrangedProject(), [people.budget, people.deptHead, people.auditor]],
  ['T17', allocate, arrangedProject(), approvedProject(), [people.leader, people.division, people.sysAdmin]],
])('%s: only in its state and by its role', (rule, command, before, history, others) => {
  of(...before)
    .when(command)
    .thenRefusedBy(rule);
  expect(rulesOf(history, command)).toEqual([]);
  for (const by of others)
    of(...history)
      .when({ ...command, by })
      .thenRefusedBy(rule);
});

describe('ArrangeBudget', () => {
  it('T15: an amount not above what was applied for', () =>
    of(...pooledProject())
      .when({ ...arrange, amount: '50000000' })
      .then({
        type: 'BudgetArranged',
        data: { projectId: PROJECT_ID, by: people.budget, at: arrange.now, fiscalYear: 2027, amount: '50000000.00' },
      }));

  it.each([
    ['52000000.00', []],
    ['52000000.01', ['T15']],
    ['0.00', ['T15']],
    ['-1.00', ['T15']],
    ['1e3', ['T15']],
  ])('T15: amount %s', (amount, rules) => expect(rulesOf(pooledProject(), { ...arrange, amount })).toEqual(rules));

  it('T15: arranged twice alike, it was arranged once; another amount counts anew', () => {
    of(...arrangedProject())
      .when(arrange)
      .thenNothingHappens();
    expect(decided(arrangedProject(), { ...arrange, amount: '49000000.00' })).toMatchObject([
      { type: 'BudgetArranged' },
    ]);
  });
});

describe('ApproveBudget', () => {
  it('T16, INV-09: budget and goal are approved together, and D11 counts from the congress date', () => {
    const [budget, goals, started, ...rest] = decided(arrangedProject(), approveBudget);
    const about = { projectId: PROJECT_ID, by: people.leader, at: approveBudget.now };
    expect(budget).toStrictEqual({
      type: 'BudgetApproved',
      data: { ...about, fiscalYear: 2027, amount: '50000000.00', congressApprovalDate: '2027-01-18' },
    });
    expect(goals).toStrictEqual({
      type: 'GoalSetApproved',
      data: { ...about, year: 2027, version: 1, goalSet, ruleSetId: 'mof-2021-101', ruleSetVersion: 1 },
    });
    expect(started).toMatchObject({
      data: {
        deadlineId: D11,
        period: { startDate: '2027-01-18', length: 20 },
        owner: { role: 'FIN_BUDGET', org: 'F' },
      },
    });
    expect(rest).toEqual([]);
  });

  it('T16: not before the budget is arranged; approved twice, the second is refused', () => {
    of(...pooledProject())
      .when(approveBudget)
      .thenRefusedBy('T16');
    of(...approvedProject())
      .when(approveBudget)
      .thenRefusedBy('T16');
  });

  it.each([
    ['2026-11-30', ['DEC-37']],
    ['2026-12-01', []],
    ['2027-01-20', []],
    ['2027-01-21', ['DEC-37']],
  ])('DEC-37: congress approval date %s', (date, rules) =>
    expect(rulesOf(arrangedProject(), { ...approveBudget, congressApprovalDate: businessDate(date) })).toEqual(rules),
  );

  it('INV-09: no budget is approved without a goal that finance supported', () => {
    const ungraded = arrangedProject().filter(({ type }) => type !== 'GoalGraded');
    of(...ungraded)
      .when(approveBudget)
      .thenRefusedBy('INV-09');
  });

  it('INV-10: an approval adds a version and keeps what was submitted', () =>
    expect(fold(project, approvedProject()).goalSets['2027']).toStrictEqual({
      draft: goalSet,
      submitted: [{ goalSet, ruleSetId: 'mof-2021-101', ruleSetVersion: 1, round: 1 }],
      approved: [{ goalSet, ruleSetId: 'mof-2021-101', ruleSetVersion: 1, version: 1 }],
    }));
});

describe('AllocateIndex', () => {
  it('T17: the first allocation meets D11 and says all that the index needs', () => {
    const dueInstant = fold(project, approvedProject()).openDeadlines[0]?.dueInstant;
    expect(decided(approvedProject(), allocate)).toStrictEqual([
      {
        type: 'BudgetIndexAllocated',
        data: {
          projectId: PROJECT_ID,
          by: people.budget,
          at: allocate.now,
          fiscalYear: 2027,
          name: '老旧供水管网改造工程（三期）',
          projectClass: 'SPECIFIC_GOAL',
          classified: false,
          unitCode: '106003',
          departmentCode: '106',
          allocationNumber: 1,
          amount: '30000000.00',
          allocatedAmount: '30000000.00',
          approvedAmount: '50000000.00',
          breach: null,
          deadlinesEnded: [{ deadlineId: D11, code: 'D11', outcome: 'MET', version: 1, dueInstant }],
        },
      },
    ]);
  });

  it('T17: all allocations together are not above the approved budget', () => {
    expect(decided(allocatedProject(), { ...allocate, amount: '20000000.00' })).toMatchObject([
      { data: { allocationNumber: 2, allocatedAmount: '50000000.00', deadlinesEnded: [], breach: null } },
    ]);
    expect(violationsOf(allocatedProject(), { ...allocate, amount: '20000000.01' })).toMatchObject([
      { rule: 'T17', field: '/amount', remedy: '本次最多可下达 20000000.00 元' },
    ]);
  });

  it('T17: allocated twice, both count: the sum is what binds', () => {
    const twice = after(allocatedProject(), { ...allocate, amount: '10000000.00' });
    expect(fold(project, twice)).toMatchObject({ status: 'ALLOCATED', openDeadlines: [] });
    of(...twice)
      .when(allocate)
      .thenRefusedBy('T17');
  });

  it.each([
    ['in time', '2027-02-19T12:00', false],
    ['on the due instant', '2027-02-20T00:00', true],
  ])('T17: a late allocation is accepted and flagged as a breach of D11: %s', (_, when, late) => {
    const dueInstant = instant('2027-02-19T16:00:00Z');
    const deadlines = [{ deadlineId: D11, code: 'D11', state: 'OPEN' as const, version: 1, dueInstant }];
    const [event] = decided(approvedProject(), { ...allocate, ...acting(people.budget, when, { deadlines }) });
    const breach = late ? { deadlineId: D11, code: 'D11', dueInstant } : null;
    expect(event).toMatchObject({ data: { breach, deadlinesEnded: [{ outcome: 'MET', dueInstant }] } });
  });

  it.each(['0.00', '-5.00', 'all'])('T17: amount %s can never be right', (amount) =>
    of(...approvedProject())
      .when({ ...allocate, amount })
      .thenRefusedBy('T17'),
  );

  it('INV-09: no money without an approved goal', () => {
    const withoutGoal = approvedProject().filter(({ type }) => type !== 'GoalSetApproved');
    of(...withoutGoal)
      .when(allocate)
      .thenRefusedBy('INV-09');
  });

  it('INV-32: a closed year takes no allocation', () =>
    of(...approvedProject())
      .when({ ...allocate, ...acting(people.budget, '2028-01-01T00:00') })
      .thenRefusedBy('INV-32'));
});
