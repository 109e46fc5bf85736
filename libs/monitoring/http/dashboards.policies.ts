import type { RoutePolicy } from '../../access-control/route-policy';
import { ROLES } from '../../kernel/role';

const READERS = ROLES.filter((role) => !['SYS_ADMIN', 'PUBLIC', 'EXPERT', 'AGENCY_LEAD'].includes(role));

export const dashboardPolicies: readonly RoutePolicy[] = [
  { method: 'GET', path: '/dashboards/dual-monitoring', roles: READERS },
];
