import { given } from '../../../test/support/given';
import { application } from '../../../test/support/project-content';
import { after, commands, draftedProject, rulesOf, violationsOf } from '../../../test/support/project-histories';
import { acting, people } from '../../../test/support/project-people';
import { fold } from '../../kernel/decider';
import { RuleViolation } from '../../kernel/rule-violation';
import { project } from './project.decider';

const { create } = commands;
const of = given(project);
const by = people.clerk;

describe('CreateProject', () => {
  it('T1: a unit handler drafts a project for the next year from 1 June on', () =>
    of()
      .when(create)
      .then({
        type: 'ProjectDrafted',
        data: {
          projectId: create.projectId,
          by,
          at: create.now,
          serial: '000000000201',
          regionCode: '990100',
          unitCode: '106003',
          departmentCode: '106',
          application,
        },
      }));

  it.each([
    ['the running year', 2026, '2026-03-01T09:00', []],
    ['the running year on its last day', 2026, '2026-12-31T23:59', []],
    ['the next year on 1 June', 2027, '2026-06-01T00:00', []],
    ['the next year on 31 May', 2027, '2026-05-31T23:59', ['T1']],
    ['the year after next', 2028, '2026-08-01T09:00', ['T1']],
    ['a closed year', 2025, '2026-08-01T09:00', ['T1', 'INV-32']],
  ])('T1: fiscal year: %s', (_, fiscalYear, when, rules) =>
    expect(rulesOf([], { ...create, ...acting(by, when), application: { ...application, fiscalYear } })).toEqual(rules),
  );

  it('T1: a project that exists is not drafted again (twice)', () =>
    of(...draftedProject())
      .when(create)
      .thenRefusedBy('T1'));

  it.each([people.unitHead, people.reviewer, people.auditor, people.wfAdmin])('T1: not by $role', (other) =>
    of()
      .when({ ...create, by: other })
      .thenRefusedBy('T1'),
  );

  it('T1: a unit drafts for itself alone', () =>
    expect(violationsOf([], { ...create, by: { ...by, org: '106004' } })).toMatchObject([
      { rule: 'T1', field: '/unitCode', label: '实施单位', value: '106003' },
    ]));

  it('T1: a draft may miss everything but name, year and unit', () => {
    const { name, fiscalYear, unitCode } = application;
    expect(rulesOf([], { ...create, application: { name, fiscalYear, unitCode } })).toEqual([]);
  });

  it('T1: what can never be right is refused as a value, all at once', () => {
    const application = { ...create.application, name: ' ', startDate: '2027-02-30', totalAmount: '-1.00' };
    const decide = () => project.decide(project.initialState, { ...create, application } as typeof create);
    expect(decide).toThrow(RuleViolation);
    expect(decide).toThrow(expect.objectContaining({ kind: 'value' }));
    expect(
      violationsOf([], { ...create, application } as typeof create).map(({ rule, field }) => [rule, field]),
    ).toEqual([
      ['T1', '/name'],
      ['T1', '/startDate'],
      ['INV-01', '/totalAmount'],
    ]);
  });

  it.each([
    ['api', ['T1']],
    ['console', ['T1']],
    ['seed', []],
    ['import', []],
  ] as const)('T1: a reserved code from source %s', (source, rules) =>
    expect(rulesOf([], { ...create, source, code: '99010027T000000000201' })).toEqual(rules),
  );

  it('T1: a reserved code has 21 characters', () =>
    of()
      .when({ ...create, source: 'seed', code: '99010027X000000000201' })
      .thenRefusedBy('T1'));

  it('DEC-35: a department without units is its own unit', () => {
    const own = {
      ...create,
      by: { ...by, org: '111' },
      departmentCode: '111',
      application: { ...application, unitCode: '111' },
    };
    expect(fold(project, after([], own))).toMatchObject({ unitCode: '111', departmentCode: '111' });
  });
});
