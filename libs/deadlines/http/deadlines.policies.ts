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

/** Who sees in one list what was done by order (10.1): who orders, who audits, and finance. */
const OVERSEERS: readonly Role[] = [
  'WF_ADMIN',
  'AUDITOR',
  'FIN_DIVISION',
  'FIN_PERF',
  'FIN_BUDGET',
  'FIN_TREASURY',
  'FIN_LEADER',
];
const ADMINISTRATOR: readonly Role[] = ['WF_ADMIN'];

export const deadlinePolicies: readonly RoutePolicy[] = [
  { method: 'GET', path: '/calendars/{jurisdiction}/{year}', roles: 'any' },
  { method: 'PUT', path: '/calendars/{jurisdiction}/{year}', roles: ADMINISTRATOR },
  { method: 'GET', path: '/deadlines', roles: READERS },
  { method: 'GET', path: '/deadlines/load', roles: READERS },
  { method: 'GET', path: '/deadlines/overrides', roles: OVERSEERS },
  { method: 'GET', path: '/deadlines/sla', roles: READERS },
  { method: 'GET', path: '/deadlines/{d}', roles: READERS },
  { method: 'GET', path: '/deadlines/{d}/explanation', roles: READERS },
  { method: 'POST', path: '/deadlines/{d}/extension-request', roles: OWNERS },
  { method: 'POST', path: '/deadlines/{d}/extension-decision', roles: DECIDERS },
  { method: 'POST', path: '/deadlines/bulk', roles: ADMINISTRATOR },
  { method: 'POST', path: '/deadlines/{d}/pause', roles: ADMINISTRATOR },
  { method: 'POST', path: '/deadlines/{d}/resumption', roles: ADMINISTRATOR },
  { method: 'POST', path: '/deadlines/{d}/reassignment', roles: ADMINISTRATOR },
  { method: 'POST', path: '/deadlines/{d}/waiver', roles: ADMINISTRATOR },
  { method: 'POST', path: '/deadlines/{d}/override', roles: ADMINISTRATOR },
  { method: 'POST', path: '/deadlines/{d}/review', roles: ADMINISTRATOR },
];
