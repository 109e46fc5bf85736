import { given } from '../../../test/support/given';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  cancelledProject,
  completedProject,
  executingProject,
  execution,
  finding,
  SICHUAN,
  suspendedProject,
  warnedProject,
  warnFor,
} from '../../../test/support/project-executions';
import { after, allocatedProject, approvedProject, rulesOf } from '../../../test/support/project-histories';
import { acting, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { businessDate } from '../../kernel/instant';
import { deadlineIdOf } from '../../rule-sets/domain/start-deadline';
import type { ProjectCommand } from './project.commands';
import { project } from './project.decider';
import type { ProjectEvent } from './project.events';

const of = given(project);
const decided = (history: readonly ProjectEvent[], command: ProjectCommand) =>
  project.decide(fold(project, history), command);
const stateOf = (history: readonly ProjectEvent[]) => fold(project, history);
const D17 = deadlineIdOf('D17', 1, PROJECT_ID);

describe('by rule', () => {
  it('T22: a finding raises a warning, and D17 runs from the warning date', () => {
    const [raised, started, ...rest] = decided(executingProject(), execution.warnByRule);
    expect(raised).toStrictEqual({
      type: 'WarningRaised',
      data: {
        projectId: PROJECT_ID,
        by: people.system,
        at: execution.warnByRule.now,
        warningId: `${PROJECT_ID}-w1`,
        number: 1,
        fiscalYear: 2027,
        kind: 'RULE',
        rule: SICHUAN,
        reason: null,
        finding: finding('2027-06'),
        warningDate: '2027-07-01',
        deadlineId: D17,
        dueDate: '2027-07-15',
        dueInstant: '2027-07-15T16:00:00.000Z',
        name: '老旧供水管网改造工程（三期）',
        unitCode: '106003',
        departmentCode: '106',
        classified: false,
        monthsInARow: 1,
        offlineCheck: [],
      },
    });
    expect(started).toMatchObject({
      type: 'DeadlineStarted',
      data: {
        ...{ deadlineId: D17, code: 'D17', round: 1, process: 'warning-disposition/106/2027-06' },
        ...{ owner: { role: 'UNIT_HEAD', org: '106003' }, effectOfSilence: 'SUSPEND' },
        period: { kind: 'WD', length: 10, startDate: '2027-07-01', dueDate: '2027-07-15' },
      },
    });
    expect(rest).toEqual([]);
  });

  it('DEC-25: dated on a day off, its working days count from that day all the same', () => {
    const [raised] = decided(executingProject(), warnFor(4)); // 1 May is a holiday
    expect(raised).toMatchObject({ data: { warningDate: '2027-05-01', monthsInARow: 1 } });
    const [earlier] = decided(executingProject(), { ...warnFor(4), warningDate: businessDate('2027-04-30') });
    expect(raised).toMatchObject({ data: { dueDate: (earlier as { data: { dueDate: string } }).data.dueDate } });
  });

  it('DEC-34: found by a late report, it is dated the day of the submission and named after its month', () => {
    const late = { ...warnFor(6), warningDate: businessDate('2027-07-12') };
    const [raised, started] = decided(executingProject(), { ...late, ...acting(people.system, '2027-07-12T15:00') });
    expect(raised).toMatchObject({ data: { warningDate: '2027-07-12', dueDate: '2027-07-26' } });
    expect(started).toMatchObject({ data: { process: 'warning-disposition/106/2027-06' } });
  });

  it('T22: an allocated project is warned before anything was paid', () =>
    expect(decided(allocatedProject(), warnFor(4))).toHaveLength(2));

  it.each([
    ['suspended', suspendedProject()],
    ['cancelled', cancelledProject()],
    ['completed', completedProject()],
    ['not allocated yet', approvedProject()],
  ])('T22: a project that is %s is not warned, and nobody is refused', (_, history) =>
    of(...history)
      .when(warnFor(8))
      .thenNothingHappens(),
  );
});

describe('INV-15', () => {
  it('INV-15: a new period adds to the open warning of the rule and starts no deadline', () =>
    of(...warnedProject())
      .when(warnFor(7, { triggers: ['GAP'] }))
      .then({
        type: 'WarningPeriodAdded',
        data: {
          projectId: PROJECT_ID,
          by: people.system,
          at: warnFor(7).now,
          warningId: `${PROJECT_ID}-w1`,
          finding: finding('2027-07', { triggers: ['GAP'] }),
          monthsInARow: 2,
          offlineCheck: [],
        },
      }));

  it('INV-15: another rule has a warning of its own', () =>
    expect(decided(warnedProject(), { ...warnFor(7), rule: 'absolute-deviation' })).toMatchObject([
      { type: 'WarningRaised', data: { number: 2, warningId: `${PROJECT_ID}-w2`, rule: 'absolute-deviation' } },
      { data: { deadlineId: deadlineIdOf('D17', 2, PROJECT_ID) } },
    ]));

  it('INV-15: after it was settled, the rule warns anew with the next number', () =>
    expect(decided(after(warnedProject(), execution.continue), warnFor(8))).toMatchObject([
      { type: 'WarningRaised', data: { number: 2 } },
      { type: 'DeadlineStarted' },
    ]));

  it('INV-15: a second warning by hand is refused while one is open, not beside one by rule', () => {
    const byHand = after(warnedProject(), execution.warn);
    of(...byHand)
      .when(execution.warn)
      .thenRefusedBy('INV-15');
    const settled = after(byHand, { ...execution.continue, warningId: `${PROJECT_ID}-w2` });
    expect(rulesOf(settled, execution.warn)).toEqual([]);
  });
});

it('DEC-34: an evaluation that was answered is not answered twice, not even after the warning was settled', () => {
  of(...warnedProject())
    .when(execution.warnByRule)
    .thenNothingHappens();
  of(...after(warnedProject(), execution.continue))
    .when(execution.warnByRule)
    .thenNothingHappens();
  of(...after(warnedProject(), warnFor(7)))
    .when(warnFor(7))
    .thenNothingHappens();
});

describe('by hand', () => {
  it('T22: with a reason, dated today, whatever the rule set says', () => {
    const [raised, started] = decided(allocatedProject(), execution.warn);
    expect(raised).toMatchObject({
      data: {
        ...{ kind: 'MANUAL', rule: 'MANUAL', reason: '实地调研发现进度严重滞后', finding: null },
        ...{ warningDate: '2027-04-06', monthsInARow: 0, offlineCheck: [] },
      },
    });
    expect(started).toMatchObject({ data: { code: 'D17', process: 'warning-disposition/106/2027-04' } });
  });

  it('T22: not without a reason, only by the performance division, only while the project is executed', () => {
    expect(rulesOf(executingProject(), { ...execution.warn, reason: ' ' })).toEqual(['T22']);
    for (const by of [people.leader, people.budget, people.deptHead, people.unitHead, people.auditor])
      expect(rulesOf(executingProject(), { ...execution.warn, by })).toEqual(['T22']);
    expect(rulesOf(suspendedProject(), { ...execution.warn, ...acting(people.perf, '2027-08-03T10:00') })).toEqual([
      'T22',
    ]);
  });

  it('INV-32: not after the year was closed', () =>
    expect(rulesOf(executingProject(), { ...execution.warn, ...acting(people.perf, '2028-01-01T09:00') })).toEqual([
      'INV-32',
    ]));
});

it('D17: is started here and ended in the stream of the warning, so it binds nothing of the project', () =>
  expect(stateOf(warnedProject()).openDeadlines).toEqual([]));

it('T22: what is open tells all triggers and months', () =>
  expect(stateOf(after(warnedProject(), warnFor(7, { triggers: ['SPENDING', 'GAP'] }))).execution).toMatchObject({
    warningCount: 1,
    warnedMonths: ['2027-06', '2027-07'],
    openWarnings: [{ triggers: ['SPENDING', 'GAP'], months: ['2027-06', '2027-07'], timedOut: false }],
  }));
