import { given } from '../../../test/support/given';
import {
  acceptedProject,
  after,
  commands,
  completeDraft,
  draftedProject,
  financeReviewProject,
  gradedProject,
  resubmittedProject,
  returnedProject,
  rulesOf,
  submittedProject,
} from '../../../test/support/project-histories';
import { inRoleOf, people } from '../../../test/support/project-people';
import { application } from '../../../test/support/project-content';
import type { Commander } from '../../kernel/acted-by';
import { project } from './project.decider';

const { create, writeGoals, revise, submit, accept, approve, grade, pool, correct, resubmit } = commands;
const returning = commands.return;
const of = given(project);

describe('who wrote or submitted reviews nothing', () => {
  it.each([
    ['the one who drafted', people.clerk],
    ['the one who submitted', people.unitHead],
  ])('INV-35: %s acts in no stage', (_, writer) => {
    of(...submittedProject())
      .when({ ...accept, by: inRoleOf(writer, people.reviewer) })
      .thenRefusedBy('INV-35');
    of(...submittedProject())
      .when({ ...returning, by: inRoleOf(writer, people.reviewer) })
      .thenRefusedBy('INV-35');
    of(...acceptedProject())
      .when({ ...approve, by: inRoleOf(writer, people.deptHead) })
      .thenRefusedBy('INV-35');
    of(...financeReviewProject())
      .when({ ...grade, by: inRoleOf(writer, people.perf) })
      .thenRefusedBy('INV-35');
    of(...gradedProject())
      .when({ ...pool, by: inRoleOf(writer, people.division) })
      .thenRefusedBy('INV-35');
  });

  it.each([
    ['revised the application', revise],
    ['wrote the goal set', { ...writeGoals, goalSet: { ...writeGoals.goalSet, annualGoal: '改造 61 公里' } }],
  ])('INV-35: one who only %s acts in no stage either', (_, written) => {
    const second: Commander = { ...people.clerk, actor: 'unit-clerk-2.106003' };
    const history = after(completeDraft(), { ...written, by: second }, submit);
    of(...history)
      .when({ ...accept, by: inRoleOf(second, people.reviewer) })
      .thenRefusedBy('INV-35');
    expect(rulesOf(history, accept)).toEqual([]);
  });

  it('INV-35: writing in an earlier round counts too', () => {
    const corrector: Commander = { ...people.clerk, actor: 'unit-clerk-2.106003' };
    const history = after(returnedProject(), { ...correct, by: corrector }, resubmit);
    of(...history)
      .when({ ...accept, by: inRoleOf(corrector, people.reviewer) })
      .thenRefusedBy('INV-35');
  });

  it('INV-35: one who reviewed does not write or submit afterwards', () => {
    of(...returnedProject())
      .when({ ...correct, by: inRoleOf(people.reviewer, people.clerk) })
      .thenRefusedBy('INV-35');
    of(...returnedProject())
      .when({ ...resubmit, by: inRoleOf(people.reviewer, people.unitHead) })
      .thenRefusedBy('INV-35');
  });

  it('INV-35: a substitute and the person he stands for count both', () => {
    const substitute: Commander = { ...people.clerk, actor: 'unit-clerk-2.106003', onBehalfOf: 'unit-clerk-3.106003' };
    const history = after(after([], { ...create, by: substitute }), writeGoals, submit);
    for (const actor of ['unit-clerk-2.106003', 'unit-clerk-3.106003'])
      of(...history)
        .when({ ...accept, by: { ...people.reviewer, actor } })
        .thenRefusedBy('INV-35');
    const onBehalf = { ...people.reviewer, onBehalfOf: 'unit-clerk-3.106003' };
    of(...history)
      .when({ ...accept, by: onBehalf })
      .thenRefusedBy('INV-35');
  });
});

describe('no one acts in two successive stages of a round', () => {
  it('INV-35: acceptance and department', () =>
    of(...acceptedProject())
      .when({ ...approve, by: inRoleOf(people.reviewer, people.deptHead) })
      .thenRefusedBy('INV-35'));

  it('INV-35: department and goal grade', () =>
    of(...financeReviewProject())
      .when({ ...grade, by: inRoleOf(people.deptHead, people.perf) })
      .thenRefusedBy('INV-35'));

  it('INV-35: goal grade and pooling', () =>
    of(...gradedProject())
      .when({ ...pool, by: inRoleOf(people.perf, people.division) })
      .thenRefusedBy('INV-35'));

  it('INV-35: a return counts for the stage it ends', () => {
    of(...acceptedProject())
      .when({ ...returning, by: people.reviewer })
      .thenRefusedBy('INV-35');
    of(...gradedProject())
      .when({ ...returning, by: people.perf })
      .thenRefusedBy('INV-35');
    expect(rulesOf(gradedProject(), { ...returning, by: people.division })).toEqual([]);
  });

  it('INV-35: stages that do not follow each other may have one person', () =>
    expect(rulesOf(financeReviewProject(), { ...grade, by: inRoleOf(people.reviewer, people.perf) })).toEqual([]));

  it('INV-35: a new round begins anew', () => {
    expect(rulesOf(resubmittedProject(), { ...accept, by: people.reviewer })).toEqual([]);
    const second = after(resubmittedProject(), { ...accept, by: { ...people.reviewer, actor: 'dept-reviewer-2.106' } });
    expect(rulesOf(second, { ...approve, by: inRoleOf(people.reviewer, people.deptHead) })).toEqual([]);
  });
});

describe('a department that is its own unit', () => {
  const clerk: Commander = { actor: 'a', role: 'UNIT_CLERK', org: '111' };
  const own = { ...create, by: clerk, departmentCode: '111', application: { ...application, unitCode: '111' } };

  it('DEC-35: unit and department roles are held by different persons', () => {
    of()
      .when({ ...own, by: { ...clerk, roles: ['UNIT_CLERK', 'DEPT_REVIEWER'] } })
      .thenRefusedBy('DEC-35');
    const history = after(
      [],
      own,
      { ...writeGoals, by: clerk },
      { ...submit, by: { ...clerk, actor: 'b', role: 'UNIT_HEAD' } },
    );
    const reviewer: Commander = { actor: 'c', role: 'DEPT_REVIEWER', org: '111' };
    of(...history)
      .when({ ...accept, by: { ...reviewer, roles: ['DEPT_REVIEWER', 'UNIT_HEAD'] } })
      .thenRefusedBy('DEC-35');
    expect(rulesOf(history, { ...accept, by: { ...reviewer, roles: ['DEPT_REVIEWER', 'DEPT_HEAD'] } })).toEqual([]);
  });

  it('DEC-35: elsewhere a person may hold both', () =>
    expect(rulesOf([], { ...create, by: { ...people.clerk, roles: ['UNIT_CLERK', 'DEPT_REVIEWER'] } })).toEqual([]));
});

it.each([
  ['T2', revise, draftedProject()],
  ['T5', accept, submittedProject()],
  ['T12', approve, acceptedProject()],
  ['T13', grade, financeReviewProject()],
  ['T14', pool, gradedProject()],
] as const)('%s: a person who also is AUDITOR, WF_ADMIN or SYS_ADMIN has no part in it', (rule, command, history) => {
  expect(rulesOf(history, command)).toEqual([]);
  for (const role of ['AUDITOR', 'WF_ADMIN', 'SYS_ADMIN'] as const)
    of(...history)
      .when({ ...command, by: { ...command.by, roles: [role] } })
      .thenRefusedBy(rule);
});
