import type { RoutePolicy } from './route-policy';

const open = (path: string): RoutePolicy => ({ method: 'GET', path, roles: 'anonymous' });
const forAll = (path: string): RoutePolicy => ({ method: 'GET', path, roles: 'any' });

/** The platform's part of the table; each slice adds its own. */
export const platformPolicies: readonly RoutePolicy[] = [
  open('/health/live'),
  open('/health/ready'),
  open('/health/correct'),
  open('/metrics'),
  forAll('/me'),
  forAll('/organisations'),
  forAll('/catalogue'),
  forAll('/rules'),
  forAll('/rules/{id}'),
  forAll('/commands/{idempotencyKey}'),
  forAll('/clock'),
];
