import type { RoutePolicy } from '../../access-control/route-policy';

export const taskPolicies: readonly RoutePolicy[] = [{ method: 'GET', path: '/me/tasks', roles: 'any' }];
