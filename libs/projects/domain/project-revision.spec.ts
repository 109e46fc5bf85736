import { given } from '../../../test/support/given';
import { application, goalSet } from '../../../test/support/project-content';
import {
  acceptedProject,
  after,
  commands,
  completeDraft,
  draftedProject,
  returnedProject,
  rulesOf,
  submittedProject,
  violationsOf,
} from '../../../test/support/project-histories';
import { acting, people } from '../../../test/support/project-people';
import { project } from './project.decider';

const { create, revise, writeGoals, permitLate, submit } = commands;
const of = given(project);
const by = people.clerk;

describe('ReviseProject and ReviseGoalSet', () => {
  it('T2: only what differs is recorded', () =>
    of(...draftedProject())
      .when({ ...revise, changes: { ...revise.changes, name: application.name } })
      .then({
        type: 'ProjectRevised',
        data: { projectId: create.projectId, by, at: revise.now, changes: revise.changes },
      }));

  it('T2: revised twice, it was revised once', () =>
    of(...after(draftedProject(), revise))
      .when(revise)
      .thenNothingHappens());

  it('T2: a field that says nothing changes nothing', () =>
    of(...draftedProject())
      .when({ ...revise, changes: { basis: undefined } as object })
      .thenNothingHappens());

  it('T2: the goal set of the year is replaced whole', () =>
    of(...draftedProject())
      .when(writeGoals)
      .then({
        type: 'GoalSetRevised',
        data: { projectId: create.projectId, by, at: writeGoals.now, year: 2027, goalSet },
      }));

  it('T2: a goal set written twice was written once', () =>
    of(...completeDraft())
      .when(writeGoals)
      .thenNothingHappens());

  it('T2: a returned project is written too', () => expect(rulesOf(returnedProject(), revise)).toEqual([]));

  it.each([revise, writeGoals])('T2: $type is refused once it is submitted', (command) => {
    of(...submittedProject())
      .when(command)
      .thenRefusedBy('T2');
    of(...acceptedProject())
      .when(command)
      .thenRefusedBy('T2');
    of().when(command).thenRefusedBy('T2');
  });

  it.each([people.unitHead, people.reviewer, people.perf, people.sysAdmin])('T2: not by $role', (other) => {
    of(...draftedProject())
      .when({ ...revise, by: other })
      .thenRefusedBy('T2');
    of(...draftedProject())
      .when({ ...writeGoals, by: other })
      .thenRefusedBy('T2');
  });

  it('T2: not by the handler of another unit', () =>
    of(...draftedProject())
      .when({ ...revise, by: { ...by, org: '106004' } })
      .thenRefusedBy('T2'));

  it('T2: the project stays with its unit', () =>
    of(...draftedProject())
      .when({ ...revise, changes: { unitCode: '106004' } })
      .thenRefusedBy('T2'));

  it('T2: malformed content is refused as a value', () => {
    expect(violationsOf(draftedProject(), { ...revise, changes: { outline: '长'.repeat(1001) } })).toMatchObject([
      { rule: 'T2', field: '/outline', label: '项目概况' },
    ]);
    const malformed = { ...goalSet, indicators: [{ indicatorId: 'I1', weight: '1.234' }] };
    expect(violationsOf(draftedProject(), { ...writeGoals, goalSet: malformed })).toMatchObject([
      { rule: 'T2', field: '/indicators/0/weight' },
    ]);
  });

  it('T2: an amount is either a number or left out', () =>
    of(...draftedProject())
      .when({ ...revise, changes: { totalAmount: '' } })
      .thenRefusedBy('T2'));

  it('INV-31: the fiscal year never changes', () => {
    of(...draftedProject())
      .when({ ...revise, changes: { fiscalYear: 2028 } })
      .thenRefusedBy('INV-31');
    expect(rulesOf(draftedProject(), { ...revise, changes: { fiscalYear: 2027 } })).toEqual([]);
  });

  it('INV-31: a goal set of another year is refused', () =>
    of(...draftedProject())
      .when({ ...writeGoals, goalSet: { ...goalSet, year: 2028 } })
      .thenRefusedBy('INV-31'));
});

describe('PermitLateEntry', () => {
  it('DEC-36: finance performance permits it with a reason', () =>
    of(...completeDraft())
      .when(permitLate)
      .then({
        type: 'LateEntryPermitted',
        data: {
          projectId: create.projectId,
          by: people.perf,
          at: permitLate.now,
          fiscalYear: 2027,
          reason: '汛期抢险任务',
        },
      }));

  it('DEC-36: permitted twice, it was permitted once', () =>
    of(...after(completeDraft(), permitLate))
      .when(permitLate)
      .thenNothingHappens());

  it('DEC-36: not without a reason, not by others, not for a submitted project', () => {
    of(...completeDraft())
      .when({ ...permitLate, reason: ' ' })
      .thenRefusedBy('DEC-36');
    of(...completeDraft())
      .when({ ...permitLate, by: people.division })
      .thenRefusedBy('DEC-36');
    of(...submittedProject())
      .when(permitLate)
      .thenRefusedBy('DEC-36');
  });
});

describe('a closed fiscal year', () => {
  const nextYear = '2028-01-01T00:00';

  it('INV-32: it takes no writing, permission or submission any more', () => {
    for (const command of [revise, writeGoals, submit])
      of(...completeDraft())
        .when({ ...command, ...acting(command.by, nextYear) })
        .thenRefusedBy('INV-32');
    of(...completeDraft())
      .when({ ...permitLate, ...acting(people.perf, nextYear) })
      .thenRefusedBy('INV-32');
  });

  it('INV-32: its last day is still open', () =>
    expect(rulesOf(completeDraft(), { ...revise, ...acting(by, '2027-12-31T23:59') })).toEqual([]));
});
