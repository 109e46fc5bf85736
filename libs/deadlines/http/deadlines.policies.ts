import type { RoutePolicy } from '../../access-control/route-policy';
import { ROLES, type Role } from '../../kernel/role';

const READERS = ROLES.filter((role) => !['SYS_ADMIN', 'PUBLIC', 'EXPERT', 'AGENCY_LEAD'].includes(role));

/** Owners of deadlines, and WF_ADMIN who records (domain.md 10.1); whose a deadline is, its decider knows. */
const OWNERS: readonly Role[] = [
  'UNIT_CLERK',
  'UNIT_HEAD',
  'DEPT_REVIEWER',
  'DEPT_HEAD',
  'FIN_DIVISION',
  'FIN_PERF',
  'FIN_BUDGET',
];
const DECIDERS: readonly Role[] = ['DEPT_HEAD', 'FIN_PERF', 'FIN_LEADER', 'WF_ADMIN'];

export const deadlinePolicies: readonly RoutePolicy[] = [
  { method: 'GET', path: '/calendars/{jurisdiction}/{year}', roles: 'any' },
  { method: 'GET', path: '/deadlines', roles: READERS },
  { method: 'GET', path: '/deadlines/{d}', roles: READERS },
  { method: 'GET', path: '/deadlines/{d}/explanation', roles: READERS },
  { method: 'POST', path: '/deadlines/{d}/extension-request', roles: OWNERS },
  { method: 'POST', path: '/deadlines/{d}/extension-decision', roles: DECIDERS },
];
