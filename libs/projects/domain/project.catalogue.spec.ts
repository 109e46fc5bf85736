import { application, goalSet } from '../../../test/support/project-content';
import { labelOf } from './project-fields';
import { statusLabels } from './project-labels';
import { PROJECT_STATUSES } from './project-status';
import { transitions } from './project-transitions';
import { projectEvents, projectRules } from './project.catalogue';

it('every event and every rule is described once, with a Chinese text', () => {
  const names = [...projectEvents.map(({ type }) => type), ...projectRules.map(({ id }) => id)];
  expect(new Set(names).size).toBe(names.length);
  for (const { label } of projectEvents) expect(label).toMatch(/\p{Script=Han}/u);
  for (const { text } of projectRules) expect(text).toMatch(/\p{Script=Han}/u);
});

it('every rule by which a command of a person is refused for role or state is described', () => {
  const ids = projectRules.map(({ id }) => id);
  for (const { rule, path } of Object.values(transitions)) if (path !== null) expect(ids).toContain(rule);
});

it('every state has its names', () => expect(Object.keys(statusLabels).sort()).toEqual([...PROJECT_STATUSES].sort()));

const pointersInto = (value: unknown, pointer: string): string[] => {
  if (typeof value !== 'object' || value === null) return [pointer];
  return Object.entries(value).flatMap(([key, member]) => pointersInto(member, `${pointer}/${key}`));
};

it('every field of a draft has a Chinese name', () => {
  const pointers = pointersInto({ ...application, goalSets: { 2027: goalSet } }, '');
  expect(pointers.filter((pointer) => !/\p{Script=Han}/u.test(labelOf(pointer)))).toEqual([]);
});
