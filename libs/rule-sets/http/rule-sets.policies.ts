import type { RoutePolicy } from '../../access-control/route-policy';

export const ruleSetPolicies: readonly RoutePolicy[] = [
  { method: 'GET', path: '/rule-sets', roles: 'any' },
  { method: 'GET', path: '/rule-sets/{id}/versions/{version}', roles: 'any' },
];
