import { given } from '../../../test/support/given';
import { PROJECT_ID } from '../../../test/support/project-content';
import {
  acceptedProject,
  after,
  commands,
  financeReviewProject,
  gradedProject,
  pooledProject,
  resubmittedProject,
  returnedProject,
  rulesOf,
  submittedProject,
} from '../../../test/support/project-histories';
import { acting, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { instant } from '../../kernel/instant';
import { deadlineIdOf } from '../../rule-sets/domain/start-deadline';
import { project } from './project.decider';
import type { ProjectEvent } from './project.events';

const { accept, approve, grade, pool, correct, resubmit } = commands;
const of = given(project);
const decided = (history: readonly ProjectEvent[], command: Parameters<typeof project.decide>[1]) =>
  project.decide(fold(project, history), command);

it('T5, DEC-38: acceptance meets D02, starts D09 and leads to the review of the department', () => {
  const [accepted, started] = decided(submittedProject(), accept);
  const ended = { code: 'D02', outcome: 'MET', version: 1, dueInstant: instant('2026-09-04T16:00:00Z') };
  expect(accepted).toStrictEqual({
    type: 'ProjectAccepted',
    data: {
      projectId: PROJECT_ID,
      by: people.reviewer,
      at: accept.now,
      round: 1,
      deadlinesEnded: [{ deadlineId: deadlineIdOf('D02', 1, PROJECT_ID), ...ended }],
    },
  });
  expect(started).toMatchObject({
    data: { code: 'D09', owner: { role: 'DEPT_HEAD', org: '106' }, period: { dueDate: '2026-09-09' } },
  });
  expect(fold(project, acceptedProject()).status).toBe('DEPT_REVIEW');
});

it('T5: the ending keeps the version and the due instant on which it was decided', () => {
  const deadlineId = deadlineIdOf('D02', 1, PROJECT_ID);
  const standing = { deadlineId, code: 'D02', version: 3, dueInstant: instant('2026-09-08T16:00:00Z') };
  const [moved] = decided(submittedProject(), { ...accept, deadlines: [{ ...standing, state: 'OPEN' }] });
  expect(moved).toMatchObject({ data: { deadlinesEnded: [{ ...standing, outcome: 'MET' }] } });
  const [waived] = decided(submittedProject(), { ...accept, deadlines: [{ ...standing, state: 'WAIVED' }] });
  expect(waived).toMatchObject({ data: { deadlinesEnded: [] } });
});

it('T12: department approval meets D09 and starts D10 with FIN_PERF', () => {
  const [approved, started] = decided(acceptedProject(), approve);
  expect(approved).toMatchObject({ data: { opinion: '同意', deadlinesEnded: [{ code: 'D09', outcome: 'MET' }] } });
  expect(started).toMatchObject({
    data: { code: 'D10', owner: { role: 'FIN_PERF', org: 'F' }, period: { dueDate: '2026-09-21' } },
  });
});

it.each([
  ['T5', accept, acceptedProject()],
  ['T12', approve, financeReviewProject()],
  ['T13', grade, gradedProject()],
  ['T14', pool, pooledProject()],
])('%s: given twice, the second is refused', (rule, command, done) =>
  of(...done)
    .when(command)
    .thenRefusedBy(rule),
);

it.each([
  ['T5', accept, submittedProject(), [people.deptHead, people.unitHead, people.auditor]],
  ['T12', approve, acceptedProject(), [people.reviewer, people.leader, people.wfAdmin]],
  ['T13', grade, financeReviewProject(), [people.division, people.deptHead, people.sysAdmin]],
  ['T14', pool, gradedProject(), [people.perf, people.budget, people.wfAdmin]],
])('%s: only by its role', (rule, command, history, others) => {
  expect(rulesOf(history, command)).toEqual([]);
  for (const by of others) expect(rulesOf(history, { ...command, by })).toEqual([rule]);
});

it.each([
  ['T5', accept, returnedProject()],
  ['T12', approve, submittedProject()],
  ['T13', grade, acceptedProject()],
  ['T14', pool, acceptedProject()],
])('%s: refused in another state', (rule, command, history) =>
  of(...history)
    .when(command)
    .thenRefusedBy(rule),
);

it.each([
  ['T5', accept, submittedProject()],
  ['T12', approve, acceptedProject()],
])('%s: not at another department', (rule, command, history) =>
  of(...history)
    .when({ ...command, by: { ...command.by, org: '107' } })
    .thenRefusedBy(rule),
);

describe('ApproveIntoPool', () => {
  it.each(['EXCELLENT', 'GOOD'] as const)('T14: a goal graded %s enters the pool and meets D10', (graded) => {
    const [pooled] = decided(gradedProject(graded), { ...pool, opinion: '同意入库' });
    expect(pooled).toMatchObject({
      type: 'ProjectPooled',
      data: { opinion: '同意入库', deadlinesEnded: [{ code: 'D10', outcome: 'MET' }] },
    });
  });

  it('T14: not before the goal is graded', () =>
    of(...financeReviewProject())
      .when(pool)
      .thenRefusedBy('T14'));

  it.each(['FAIR', 'POOR'] as const)('INV-39: a goal graded %s does not enter it', (graded) =>
    of(...gradedProject(graded))
      .when(pool)
      .thenRefusedBy('INV-39'),
  );

  it('INV-39: a goal graded 中 needs a grade of the new round after it was submitted again', () => {
    const again = after(gradedProject('FAIR'), correct, {
      ...resubmit,
      ...acting(people.unitHead, '2026-09-14T09:00'),
    });
    const review = after(again, accept, approve);
    expect(rulesOf(review, pool)).toEqual(['T14']);
    expect(rulesOf(after(review, grade), pool)).toEqual([]);
  });
});

it('T6: a return in finance review counts for the grade before it is given, for pooling after it', () => {
  const returning = { ...commands.return, by: people.division };
  expect(decided(financeReviewProject(), returning)[0]).toMatchObject({ data: { stage: 'GOAL_GRADE' } });
  expect(decided(gradedProject(), returning)[0]).toMatchObject({
    data: { stage: 'POOLING', deadlinesEnded: [{ code: 'D10', outcome: 'SUPERSEDED' }] },
  });
  expect(fold(project, resubmittedProject()).grade).toBeNull();
});
