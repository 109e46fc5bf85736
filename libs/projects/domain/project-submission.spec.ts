import { given } from '../../../test/support/given';
import { application, goalSet, PROJECT_ID, SHA256 } from '../../../test/support/project-content';
import {
  after,
  commands,
  completeDraft,
  draftedProject,
  rulesOf,
  submittedProject,
  violationsOf,
} from '../../../test/support/project-histories';
import { acting, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { mof202010 } from '../../rule-sets/domain/mof-2020-10';
import { deadlineIdOf } from '../../rule-sets/domain/start-deadline';
import type { ProjectApplication } from './project-application';
import { project } from './project.decider';

const { create, submit, writeGoals, permitLate } = commands;
const of = given(project);

/** A draft with these changes, its goal set in place. */
const draftWith = (changes: Partial<ProjectApplication>) =>
  after([], { ...create, application: { ...application, ...changes } }, writeGoals);

const draftWithout = (...fields: readonly (keyof ProjectApplication)[]) => {
  const left = Object.fromEntries(
    Object.entries(application).filter(([field]) => !fields.some((gone) => gone === field)),
  );
  return after([], { ...create, application: left as ProjectApplication }, writeGoals);
};

const broken = (history: ReturnType<typeof completeDraft>) =>
  violationsOf(history, submit).map(({ rule, field }) => [rule, field]);

it('T3: submission freezes the application and the goal set and starts D02', () => {
  const [submitted, goals, started, ...rest] = project.decide(fold(project, completeDraft()), submit);
  const about = { projectId: PROJECT_ID, by: people.unitHead, at: submit.now, round: 1 };
  expect(submitted).toStrictEqual({
    type: 'ProjectSubmitted',
    data: {
      ...about,
      code: '99010027T000000000201',
      unitCode: '106003',
      departmentCode: '106',
      application,
      confirmations: [],
      lateEntry: false,
    },
  });
  expect(goals).toStrictEqual({
    type: 'GoalSetSubmitted',
    data: { ...about, year: 2027, goalSet, ruleSetId: 'mof-2021-101', ruleSetVersion: 1 },
  });
  expect(started).toMatchObject({
    type: 'DeadlineStarted',
    data: {
      deadlineId: deadlineIdOf('D02', 1, PROJECT_ID),
      process: `project-approval/${PROJECT_ID}/1`,
      owner: { role: 'DEPT_REVIEWER', org: '106' },
      period: { startDate: '2026-09-01', dueDate: '2026-09-04' },
      startInstant: submit.now,
    },
  });
  expect(rest).toEqual([]);
});

it('T3: submitted twice, it was submitted once: the second is refused', () =>
  of(...submittedProject())
    .when(submit)
    .thenRefusedBy('T3'));

it.each([people.clerk, people.reviewer, people.deptHead, people.wfAdmin])('T3: not by $role', (by) =>
  of(...completeDraft())
    .when({ ...submit, by })
    .thenRefusedBy('T3'),
);

it('T3: not by the head of another unit', () =>
  of(...completeDraft())
    .when({ ...submit, by: { ...people.unitHead, org: '106004' } })
    .thenRefusedBy('T3'));

it.each([
  'attribute',
  'projectClass',
  'startDate',
  'endDate',
  'personInChargeId',
  'outline',
  'basis',
  'feasibility',
  'schedule',
  'totalAmount',
  'costItems',
  'documents',
] as const)('T3: %s is required', (field) => expect(broken(draftWithout(field))).toContainEqual(['T3', `/${field}`]));

it('T3: every source and every member of a row is required', () => {
  const history = draftWith({ funding: { appropriation: '52000000.00' }, schedule: [{ content: '施工' }] });
  expect(broken(history)).toEqual([
    ['T3', '/funding/carryOver'],
    ['T3', '/funding/other'],
    ['T3', '/schedule/0/startDate'],
    ['T3', '/schedule/0/endDate'],
  ]);
});

it('T3: a missing field is told with its Chinese name and what to do', () =>
  expect(violationsOf(draftWithout('outline'), submit)).toStrictEqual([
    {
      rule: 'T3',
      field: '/outline',
      label: '项目概况',
      value: null,
      message: '缺少必填项：项目概况',
      messageEn: 'The required field /outline is empty',
      remedy: '请填写项目概况',
      remedyEn: 'Fill in /outline',
    },
  ]));

it('T3: an end before its start is refused', () =>
  expect(broken(draftWith({ endDate: application.startDate!, startDate: application.endDate! }))).toEqual([
    ['T3', '/endDate'],
  ]));

it('T3: a project without a goal set is not submitted', () =>
  expect(broken(draftedProject())).toEqual([['T3', '/goalSets/2027']]));

it('T3: everything is told at once, goal set and money together', () => {
  const [first, ...others] = goalSet.indicators;
  const weak = { ...goalSet, indicators: [{ ...first!, weight: '45.00' }, ...others] };
  const history = after(draftWith({ outline: '', totalAmount: '53000000.00' }), { ...writeGoals, goalSet: weak });
  const rules = rulesOf(history, { ...submit, storedDocuments: [], ...acting(people.unitHead, '2026-09-16T00:00') });
  expect([...new Set(rules)].sort()).toEqual(['DEC-36', 'INV-01', 'INV-02', 'INV-03', 'INV-38', 'T3']);
});

it('INV-01: total = sum of sources = sum of cost items', () => {
  expect(broken(draftWith({ totalAmount: '52000000.01' }))).toEqual([
    ['INV-01', '/funding'],
    ['INV-01', '/costItems'],
  ]);
  expect(broken(draftWith({ funding: { appropriation: '52000000', carryOver: '0', other: '0.0' } }))).toEqual([]);
});

it('INV-38: a document that was not uploaded is refused', () => {
  expect(violationsOf(completeDraft(), { ...submit, storedDocuments: [] })).toMatchObject([
    { rule: 'INV-38', field: '/documents/0/sha256', value: SHA256 },
  ]);
  expect(rulesOf(completeDraft(), { ...submit, storedDocuments: ['0'.repeat(64), SHA256] })).toEqual([]);
});

it('DEC-02: the goal set is checked by the rule set it names', () =>
  of(...completeDraft())
    .when({ ...submit, ruleSet: mof202010 })
    .thenRefusedBy('DEC-02'));

it('DEC-18: what needs a confirmation passes with a reason and is kept with it', () => {
  const [first, ...others] = goalSet.indicators;
  const odd = { ...goalSet, indicators: [{ ...first!, unit: '弄' }, ...others] };
  const history = after(draftedProject(), { ...writeGoals, goalSet: odd });
  const confirmations = [{ rule: 'DEC-18', reason: '本市老城区按弄计量' }];
  expect(rulesOf(history, submit)).toEqual(['DEC-18']);
  expect(rulesOf(history, { ...submit, confirmations: [{ rule: 'DEC-18', reason: ' ' }] })).toEqual(['DEC-18']);
  expect(after(history, { ...submit, confirmations })).toContainEqual(
    expect.objectContaining({ type: 'ProjectSubmitted', data: expect.objectContaining({ confirmations }) }),
  );
});

describe('the application window', () => {
  it.each([
    ['on its last moment', '2026-09-15T23:59', []],
    ['on the instant after D01', '2026-09-16T00:00', ['DEC-36']],
    ['in the running year', '2027-02-01T09:00', ['DEC-36']],
  ])('DEC-36: %s', (_, when, rules) =>
    expect(rulesOf(completeDraft(), { ...submit, ...acting(people.unitHead, when) })).toEqual(rules),
  );

  it('DEC-36: FIN_PERF permission opens it, and the submission says that it is late', () => {
    const late = { ...submit, ...acting(people.unitHead, '2026-09-21T09:00') };
    const [submitted] = project.decide(fold(project, after(completeDraft(), permitLate)), late);
    expect(submitted).toMatchObject({ type: 'ProjectSubmitted', data: { lateEntry: true } });
  });
});
