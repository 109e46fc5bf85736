import { ROLES } from '../kernel/role';
import { sees } from '../kernel/visible-organisations';
import { sampleCityOrganisations as bodies } from './sample-city';
import { visibleOrgs } from './visibility';

const project = { unitCode: '106003', departmentCode: '106' };
const scienceProject = { unitCode: '111', departmentCode: '111' };
const mayBody = (role: (typeof ROLES)[number], org: string, of = project): boolean =>
  sees(visibleOrgs({ role, org }, bodies), of);

describe('INV-36', () => {
  it.each([
    ['UNIT_CLERK', '106003', true],
    ['UNIT_HEAD', '106003', true],
    ['UNIT_CLERK', '106004', false],
    ['UNIT_CLERK', '101002', false],
    ['DEPT_REVIEWER', '106', true],
    ['DEPT_HEAD', '106', true],
    ['DEPT_HEAD', '101', false],
    ['FIN_DIVISION', 'F', true],
    ['FIN_PERF', 'F', true],
    ['FIN_BUDGET', 'F', true],
    ['FIN_TREASURY', 'F', true],
    ['FIN_LEADER', 'F', true],
    ['AUDITOR', 'A', true],
    ['WF_ADMIN', 'F', true],
    ['SYSTEM', 'F', true],
    ['SYS_ADMIN', 'F', false],
    ['PUBLIC', 'F', false],
    ['EXPERT', '3P1', false],
    ['AGENCY_LEAD', '3P1', false],
  ] as const)('INV-36: %s at %s sees a project of unit 106003: %s', (role, org, visible) => {
    expect(mayBody(role, org)).toBe(visible);
  });

  it('INV-36: every role has an answer', () => {
    for (const role of ROLES) expect(visibleOrgs({ role, org: 'F' }, bodies)).toHaveProperty('kind');
  });

  it('INV-36: a role at a body of another kind, or at none, sees nothing', () => {
    expect(mayBody('FIN_PERF', '106')).toBe(false);
    expect(mayBody('UNIT_CLERK', '106')).toBe(false);
    expect(mayBody('AUDITOR', 'nowhere')).toBe(false);
  });

  it('DEC-35: a department without units sees its projects in both roles', () => {
    expect(mayBody('UNIT_CLERK', '111', scienceProject)).toBe(true);
    expect(mayBody('DEPT_HEAD', '111', scienceProject)).toBe(true);
    expect(mayBody('UNIT_CLERK', '111')).toBe(false);
  });
});
