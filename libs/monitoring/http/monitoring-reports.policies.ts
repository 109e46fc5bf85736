import type { RoutePolicy } from '../../access-control/route-policy';
import { ROLES } from '../../kernel/role';
import { reportTransitions } from '../domain/report-transitions';

/** SYS_ADMIN has no business authority, PUBLIC reads what is disclosed, experts their assignments (INV-36). */
const READERS = ROLES.filter((role) => !['SYS_ADMIN', 'PUBLIC', 'EXPERT', 'AGENCY_LEAD'].includes(role));

/** Who may command is told once, in the table of transitions. */
const commands: readonly RoutePolicy[] = Object.values(reportTransitions).map(({ method, path, roles }) => ({
  method,
  path: `/projects/{p}/${path}`,
  roles,
}));

const REPORT = '/projects/{p}/monitoring-reports/{period}';

export const monitoringReportPolicies: readonly RoutePolicy[] = [
  ...commands,
  { method: 'POST', path: `${REPORT}/checks`, roles: READERS },
  { method: 'GET', path: REPORT, roles: READERS },
  { method: 'GET', path: '/monitoring-reports', roles: READERS },
];
