import { application } from '../../../test/support/project-content';
import { after, commands } from '../../../test/support/project-histories';
import { fold } from '../../kernel/decider';
import type { ProjectClass } from './project-application';
import { projectCode } from './project-code';
import { project } from './project.decider';

const { create } = commands;

it.each([
  ['STAFF', '99010027R000000000201'],
  ['OPERATION', '99010027Y000000000201'],
  ['SPECIFIC_GOAL', '99010027T000000000201'],
] as const)('3.9: project code of class %s', (projectClass: ProjectClass, code) =>
  expect(projectCode(fold(project, after([], { ...create, application: { ...application, projectClass } })))).toBe(
    code,
  ),
);

it('3.9: there is no code while the class is unknown', () => {
  const { projectClass: _, ...unclassified } = application;
  const drafted = after([], { ...create, application: unclassified });
  expect(projectCode(fold(project, drafted))).toBeNull();
  const classified = after(drafted, { ...commands.revise, changes: { projectClass: 'OPERATION' } });
  expect(projectCode(fold(project, classified))).toBe('99010027Y000000000201');
});

it('18: a reserved code stays as it was given', () => {
  const seeded = after([], { ...create, source: 'seed', code: '99010026T000000000101' });
  expect(projectCode(fold(project, seeded))).toBe('99010026T000000000101');
});
