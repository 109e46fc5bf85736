import { sampleCityOrganisations as bodies } from './sample-city';
import { sampleCityPeople as people } from './sample-city-people';

const ids = people.map(({ id }) => id);

describe('the sample city', () => {
  it('has 15 departments, 16 units, finance, audit and three third parties', () => {
    const count = (kind: string): number => bodies.filter((body) => body.kind === kind).length;
    expect(['DEPARTMENT', 'UNIT', 'FINANCE', 'AUDIT', 'AGENCY'].map(count)).toEqual([15, 16, 1, 1, 3]);
    expect(new Set(bodies.map(({ code }) => code)).size).toBe(bodies.length);
  });

  it('places every unit under the department whose code it begins with', () => {
    for (const { code, parentCode } of bodies.filter(({ kind }) => kind === 'UNIT'))
      expect(bodies.find((body) => body.code === parentCode)).toMatchObject({
        kind: 'DEPARTMENT',
        code: code.slice(0, 3),
      });
  });

  it.each([
    'unit-clerk.106003',
    'unit-clerk-2.106003',
    'unit-head.106003',
    'dept-reviewer.106',
    'dept-head-2.106',
    'fin-division.F',
    'fin-perf.F',
    'fin-perf-2.F',
    'fin-budget.F',
    'fin-treasury.F',
    'fin-leader.F',
    'auditor.A',
    'wf-admin.F',
    'sys-admin.F',
    'treasury-system.F',
    'unit-clerk.111',
    'dept-head.111',
  ])('knows %s', (id) => {
    expect(ids).toContain(id);
  });

  it('names no unit post at a department that has units, and each person once', () => {
    expect(ids).not.toContain('unit-clerk.106');
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(people.map(({ displayName }) => displayName)).size).toBe(people.length);
  });
});
