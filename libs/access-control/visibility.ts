import type { Principal } from '../kernel/principal';
import type { VisibleOrganisations } from '../kernel/visible-organisations';
import { roleFitsBody } from './role-fits-body';
import type { Organisation } from './organisation';

const NOTHING: VisibleOrganisations = { kind: 'none' };

/**
 * INV-36: whose projects a caller may see, drafts included. What lies outside does not exist for him (404). Experts and
 * third parties see assigned projects only, which their assignment grants one by one; a role that does not fit its body
 * sees nothing.
 */
export const visibleOrgs = (
  { role, org }: Pick<Principal, 'role' | 'org'>,
  organisations: readonly Organisation[],
): VisibleOrganisations => {
  const body = organisations.find(({ code }) => code === org);
  if (body === undefined || !roleFitsBody(role, body, organisations)) return NOTHING;
  switch (role) {
    case 'UNIT_CLERK':
    case 'UNIT_HEAD':
      return { kind: 'unit', code: org };
    case 'DEPT_REVIEWER':
    case 'DEPT_HEAD':
      return { kind: 'department', code: org };
    case 'FIN_DIVISION':
    case 'FIN_PERF':
    case 'FIN_BUDGET':
    case 'FIN_TREASURY':
    case 'FIN_LEADER':
    case 'AUDITOR':
    case 'WF_ADMIN':
    case 'SYSTEM':
      return { kind: 'all' };
    case 'SYS_ADMIN':
    case 'PUBLIC':
    case 'EXPERT':
    case 'AGENCY_LEAD':
      return NOTHING;
  }
};
