import type { RoutePolicy } from '../../access-control/route-policy';
import { PUBLISHERS } from './rule-set.view';

export const ruleSetPolicies: readonly RoutePolicy[] = [
  { method: 'GET', path: '/rule-sets', roles: 'any' },
  { method: 'GET', path: '/rule-sets/{id}/versions/{version}', roles: 'any' },
  { method: 'POST', path: '/rule-sets/{id}/versions', roles: PUBLISHERS },
];
