import type { RoutePolicy } from '../../access-control/route-policy';
import { ROLES, type Role } from '../../kernel/role';

const READERS = ROLES.filter((role) => !['SYS_ADMIN', 'PUBLIC', 'EXPERT', 'AGENCY_LEAD'].includes(role));

/** INV-12: the API client of the treasury. */
const TREASURY: readonly Role[] = ['SYSTEM'];

export const paymentPolicies: readonly RoutePolicy[] = [
  { method: 'POST', path: '/projects/{p}/payments', roles: TREASURY },
  { method: 'POST', path: '/payments', roles: TREASURY },
  { method: 'POST', path: '/projects/{p}/payments/{paymentId}/reversal', roles: TREASURY },
  { method: 'POST', path: '/projects/{p}/payments/{paymentId}/correction', roles: TREASURY },
  { method: 'POST', path: '/projects/{p}/arrivals', roles: TREASURY },
  { method: 'POST', path: '/projects/{p}/payment-checks', roles: TREASURY },
  { method: 'GET', path: '/projects/{p}/payments', roles: READERS },
  { method: 'GET', path: '/payments', roles: READERS },
  { method: 'GET', path: '/projects/{p}/budget-index', roles: READERS },
];
