import { given } from '../../../test/support/given';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  cancelledProject,
  completedProject,
  executingProject,
  execution,
  suspendedProject,
  timedOutProject,
  warnedProject,
} from '../../../test/support/project-executions';
import {
  after,
  allocatedProject,
  approvedProject,
  commands,
  rulesOf,
  violationsOf,
} from '../../../test/support/project-histories';
import { acting, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { businessDate } from '../../kernel/instant';
import { flagsOf } from './project-flags';
import type { ProjectCommand } from './project.commands';
import { project } from './project.decider';
import type { ProjectEvent } from './project.events';

const of = given(project);
const decided = (history: readonly ProjectEvent[], command: ProjectCommand) =>
  project.decide(fold(project, history), command);
const stateOf = (history: readonly ProjectEvent[]) => fold(project, history);

describe('StartExecution', () => {
  it('T18: the first payment starts execution', () => {
    of(...allocatedProject())
      .when(execution.start)
      .then({
        type: 'ExecutionStarted',
        data: {
          ...{ projectId: PROJECT_ID, by: people.system, at: execution.start.now, fiscalYear: 2027 },
          ...{ paymentId: 'pay-1', paidOn: businessDate('2027-03-01') },
        },
      });
    expect(stateOf(executingProject()).status).toBe('EXECUTING');
  });

  it('T18: told twice, in another state or of another year, it does nothing', () => {
    for (const history of [executingProject(), suspendedProject(), approvedProject(), completedProject()])
      of(...history)
        .when(execution.start)
        .thenNothingHappens();
    of(...allocatedProject())
      .when({ ...execution.start, fiscalYear: 2028 })
      .thenNothingHappens();
  });

  it('T17, T18: what is allocated later leaves the project executing', () =>
    expect(stateOf(after(executingProject(), { ...commands.allocate, amount: '1000000.00' })).status).toBe(
      'EXECUTING',
    ));
});

describe('CompleteExecution', () => {
  it('T34: the unit head completes and the carry-over is recorded', () => {
    const about = { projectId: PROJECT_ID, by: people.unitHead, at: execution.complete.now, fiscalYear: 2027 };
    of(...executingProject())
      .when(execution.complete)
      .then(
        {
          type: 'ExecutionCompleted',
          data: { ...about, from: 'EXECUTING', cause: 'WORK_END', effectiveDate: businessDate('2027-12-10') },
        },
        {
          type: 'CarryOverRecorded',
          data: {
            ...about,
            allocatedAmount: '30000000.00',
            executedAmount: '29000000.00',
            amount: '1000000.00',
            secondYearAmount: '0.00',
            reported: false,
          },
        },
      );
    expect(stateOf(completedProject())).toMatchObject({
      status: 'COMPLETED',
      execution: { carryOver: { amount: '1000000.00', secondYearAmount: '0.00' } },
    });
  });

  it('T34: another amount than what is left is refused, and told the right one', () =>
    expect(violationsOf(executingProject(), { ...execution.complete, carryOver: '999999.99' })).toMatchObject([
      { rule: 'T34', field: '/carryOver', value: '999999.99', remedy: '请填写 1000000.00' },
    ]));

  it.each(['-1.00', '1e6', 'all'])('T34: a carry-over of %s can never be right', (carryOver) =>
    expect(rulesOf(executingProject(), { ...execution.complete, carryOver })).toEqual(['T34']),
  );

  it('T34: more paid than allocated leaves nothing to carry over', () => {
    const overpaid = { ...execution.complete, executedAmount: '30000000.01', carryOver: '0' };
    expect(decided(executingProject(), overpaid)).toMatchObject([{}, { data: { amount: '0.00' } }]);
  });

  it('T34: by the unit head alone, only while executing; completed twice, the second is refused', () => {
    for (const by of [people.clerk, people.deptHead, people.budget, people.leader])
      expect(rulesOf(executingProject(), { ...execution.complete, by })).toEqual(['T34']);
    for (const history of [allocatedProject(), suspendedProject(), completedProject(), cancelledProject()])
      expect(rulesOf(history, execution.complete)).toEqual(['T34']);
  });

  it('INV-32, T34: only within the fiscal year', () =>
    expect(
      rulesOf(executingProject(), { ...execution.complete, ...acting(people.unitHead, '2028-01-01T00:00') }),
    ).toEqual(['INV-32']));
});

describe('CompleteAtYearEnd', () => {
  it('T34, D24: the system completes what is left, from 31 December', () =>
    expect(decided(executingProject(), execution.closeYear)).toMatchObject([
      {
        type: 'ExecutionCompleted',
        data: { by: people.system, from: 'EXECUTING', cause: 'YEAR_END', effectiveDate: '2027-12-31' },
      },
      { type: 'CarryOverRecorded', data: { amount: '1000000.00' } },
    ]));

  it.each([
    ['ALLOCATED', allocatedProject()],
    ['SUSPENDED', timedOutProject()],
  ])('DEC-50: what is %s is completed too', (from, history) =>
    expect(decided(history, execution.closeYear)).toMatchObject([{ data: { from } }, {}]),
  );

  it('DEC-50: the flags stay', () =>
    expect(flagsOf(stateOf(after(warnedProject(), execution.closeYear)))).toEqual(['WARNED']));

  it('D24: not before 31 December is over, not for another year', () => {
    of(...executingProject())
      .when({ ...execution.closeYear, ...acting(people.system, '2027-12-31T23:59') })
      .thenNothingHappens();
    of(...executingProject())
      .when({ ...execution.closeYear, fiscalYear: 2026 })
      .thenNothingHappens();
  });

  it('T34: told twice, or after the unit completed, it does nothing', () => {
    for (const history of [after(executingProject(), execution.closeYear), completedProject(), cancelledProject()])
      of(...history)
        .when(execution.closeYear)
        .thenNothingHappens();
  });
});

describe('INV-33', () => {
  const carriedIn = (carryOver: string): ProjectEvent[] =>
    executingProject().map((event) =>
      event.type === 'ProjectSubmitted'
        ? {
            ...event,
            data: {
              ...event.data,
              application: { ...event.data.application, funding: { appropriation: '0.00', carryOver, other: '0.00' } },
            },
          }
        : event,
    );

  it.each([
    ['30000000.00', '1000000.00', true],
    ['29000000.01', '0.01', true],
    ['29000000.00', '0.00', false],
    ['0.00', '0.00', false],
  ])('INV-33: of %s carried into the year %s is carried on a second time', (carryOver, secondYearAmount, reported) =>
    expect(decided(carriedIn(carryOver), execution.closeYear)).toMatchObject([
      {},
      { data: { secondYearAmount, reported } },
    ]),
  );
});
