import type { Role } from '../../kernel/role';
import { extensionDeciderOf, recipientsAt } from './deadline.holders';

const line = (role: Role, org: string) => ({ owner: { role, org }, terms: { departmentCode: '106' } });
const told = (role: Role, org: string) =>
  ([0, 1, 2, 3, 4] as const).map((level) =>
    recipientsAt(level, line(role, org))
      .map((holder) => `${holder.role}@${holder.org}`)
      .join(' '),
  );

it('DOM-10.1: a unit is reminded as handler and head, then finance officer, leader and finance leadership are told', () =>
  expect(told('UNIT_HEAD', '106003')).toEqual([
    'UNIT_CLERK@106003 UNIT_HEAD@106003',
    'DEPT_REVIEWER@106',
    'DEPT_HEAD@106',
    'FIN_LEADER@F',
    'UNIT_CLERK@106003 UNIT_HEAD@106003 DEPT_REVIEWER@106 DEPT_HEAD@106 FIN_LEADER@F FIN_PERF@F',
  ]));

it('DOM-10.1: a department is reminded as owner, its leader is L1 and L2', () =>
  expect(told('DEPT_REVIEWER', '106')).toEqual([
    'DEPT_REVIEWER@106',
    'DEPT_HEAD@106',
    'DEPT_HEAD@106',
    'FIN_LEADER@F',
    'DEPT_REVIEWER@106 DEPT_HEAD@106 FIN_LEADER@F FIN_PERF@F',
  ]));

it('DOM-10.1: a finance division is reminded as owner, finance leadership is L1 to L3', () =>
  expect(told('FIN_PERF', 'F')).toEqual([
    'FIN_PERF@F',
    'FIN_LEADER@F',
    'FIN_LEADER@F',
    'FIN_LEADER@F',
    'FIN_PERF@F FIN_LEADER@F',
  ]));

it('DOM-10.1: an agency goes the way of finance', () =>
  expect(told('AGENCY_LEAD', '3P').slice(0, 2)).toEqual(['AGENCY_LEAD@3P', 'FIN_LEADER@F']));

it.each([
  ['UNIT_HEAD', '106003', { role: 'DEPT_HEAD', org: '106' }],
  ['DEPT_REVIEWER', '106', { role: 'FIN_PERF', org: 'F' }],
  ['FIN_PERF', 'F', { role: 'FIN_LEADER', org: 'F' }],
] as const)('DOM-10.1: an extension of %s at %s is decided by the next level', (role, org, decider) =>
  expect(extensionDeciderOf(line(role, org))).toEqual(decider),
);
