import type { RoutePolicy } from '../../access-control/route-policy';

export const calculationPolicies: readonly RoutePolicy[] = [{ method: 'POST', path: '/calculations', roles: 'any' }];
