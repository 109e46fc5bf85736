import { PROJECT_ID } from '../../../test/support/project-content';
import {
  consentedProject,
  executingProject,
  execution,
  suspendedProject,
} from '../../../test/support/project-executions';
import {
  after,
  allocatedProject,
  completeDraft,
  draftedProject,
  gradedProject,
  pooledProject,
  returnedProject,
  submittedProject,
} from '../../../test/support/project-histories';
import { acting, inRoleOf, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { actionsOf } from './project-actions';
import { transitions } from './project-transitions';
import type { Commander } from '../../kernel/acted-by';
import { project } from './project.decider';
import type { ProjectEvent } from './project.events';

const actions = (history: readonly ProjectEvent[], by: Commander, when = '2026-09-05T09:00') =>
  actionsOf(fold(project, history), acting(by, when));
const allowed = (history: readonly ProjectEvent[], by: Commander, when?: string) =>
  actions(history, by, when).flatMap((action) => (action.allowed ? [action.command] : []));

it('T3: an allowed action tells how it is called', () =>
  expect(actions(completeDraft(), people.unitHead).find(({ command }) => command === 'SubmitProject')).toStrictEqual({
    command: 'SubmitProject',
    label: '提交申报',
    labelEn: 'Submit',
    method: 'POST',
    href: `/api/v1/projects/${PROJECT_ID}/submission`,
    allowed: true,
    needs: {},
  }));

it('T2: the goal set is written by PUT under its year', () =>
  expect(actions(draftedProject(), people.clerk)).toContainEqual(
    expect.objectContaining({ method: 'PUT', href: `/api/v1/projects/${PROJECT_ID}/goal-sets/2027`, allowed: true }),
  ));

it('T4: an action that needs a reason says so', () =>
  expect(
    actions(submittedProject(), people.unitHead).find(({ command }) => command === 'WithdrawProject'),
  ).toMatchObject({
    allowed: true,
    needs: { reason: true },
  }));

it('DEC-36: an action that is refused says by which rule and why', () =>
  expect(actions(completeDraft(), people.unitHead, '2026-09-16T00:00')).toContainEqual(
    expect.objectContaining({
      command: 'SubmitProject',
      allowed: false,
      rule: 'DEC-36',
      reason: '2027 年度的申报期限不在进行中',
    }),
  ));

it('INV-35: the writer sees that he may not accept', () =>
  expect(actions(submittedProject(), inRoleOf(people.clerk, people.reviewer))[0]).toMatchObject({
    command: 'AcceptForReview',
    allowed: false,
    rule: 'INV-35',
  }));

it.each([
  ['T2', draftedProject(), people.clerk, ['ReviseProject', 'ReviseGoalSet']],
  ['T3', completeDraft(), people.unitHead, ['SubmitProject', 'WithdrawProject']],
  ['T5', submittedProject(), people.reviewer, ['AcceptForReview', 'ReturnForCorrection']],
  ['T7', returnedProject(), people.unitHead, ['WithdrawProject', 'ResubmitProject']],
  ['T14', gradedProject(), people.division, ['ReturnForCorrection', 'ApproveIntoPool']],
  ['T15', pooledProject(), people.budget, ['ArrangeBudget']],
  ['T17', allocatedProject(), people.budget, ['AllocateIndex']],
  ['T22', allocatedProject(), people.perf, ['RaiseWarning', 'SuspendProject']],
  ['T25', executingProject(), people.leader, ['SuspendProject']],
  ['T30', suspendedProject(), people.perf, ['ResumeProject']],
  ['T30', suspendedProject(), people.budget, ['ResumeProject']],
  ['T34', executingProject(), people.unitHead, ['CompleteExecution']],
])('%s: offers exactly what the caller may do now', (_, history, by, commands) =>
  expect(allowed(history, by)).toEqual(commands),
);

it('T25: tells that a reason is needed, T30: that a second person is', () => {
  expect(actions(executingProject(), people.perf)).toContainEqual(
    expect.objectContaining({
      ...{ command: 'SuspendProject', method: 'POST', href: `/api/v1/projects/${PROJECT_ID}/suspension` },
      ...{ allowed: true, needs: { reason: true } },
    }),
  );
  expect(actions(suspendedProject(), people.budget)).toContainEqual(
    expect.objectContaining({
      ...{ command: 'ResumeProject', href: `/api/v1/projects/${PROJECT_ID}/resumption`, allowed: true },
      needs: { secondPerson: true },
    }),
  );
});

it('INV-17: who consented sees that another person must; INV-15: an open warning by hand is told', () => {
  expect(actions(consentedProject(), people.perf)).toContainEqual(
    expect.objectContaining({ command: 'ResumeProject', allowed: false, rule: 'INV-17' }),
  );
  expect(allowed(consentedProject(), people.budget)).toEqual(['ResumeProject']);
  expect(actions(after(executingProject(), execution.warn), people.perf)).toContainEqual(
    expect.objectContaining({ command: 'RaiseWarning', allowed: false, rule: 'INV-15' }),
  );
});

it('INV-32: a closed year offers nothing', () =>
  expect(allowed(completeDraft(), people.unitHead, '2028-01-01T00:00')).toEqual([]));

it.each([people.auditor, people.wfAdmin, people.sysAdmin, people.system])('8.1: $role is offered nothing', (by) =>
  expect(actions(submittedProject(), by)).toEqual([]),
);

it('8.4: every command that people give to a project is offered to its role', () => {
  const given = Object.entries(transitions).flatMap(([command, { path }]) => (path === null ? [] : [command]));
  const offered = Object.values(people).flatMap((by) => actions(submittedProject(), by).map(({ command }) => command));
  expect([...new Set(offered)].sort()).toEqual(given.sort());
});
