import type { RoutePolicy } from '../../access-control/route-policy';

/** Everybody reads what was told to him; to most roles nothing is (domain.md 10.1). */
export const messagePolicies: readonly RoutePolicy[] = [{ method: 'GET', path: '/me/messages', roles: 'any' }];
