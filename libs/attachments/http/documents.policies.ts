import type { RoutePolicy } from '../../access-control/route-policy';
import type { Role } from '../../kernel/role';

/** Those whose calls name documents (api.md 2): applications, evidence, corrections, proposals. */
export const UPLOADERS: readonly Role[] = ['UNIT_CLERK', 'UNIT_HEAD', 'DEPT_REVIEWER', 'DEPT_HEAD'];

/** Whether a document exists for a caller is decided by what he sees (INV-36), so reading is open to every role. */
export const documentPolicies: readonly RoutePolicy[] = [
  { method: 'POST', path: '/documents', roles: UPLOADERS },
  { method: 'GET', path: '/documents/{sha256}', roles: 'any' },
];
