import type { Role } from '../kernel/role';
import type { Organisation, OrganisationKind } from './organisation';

/** Which kind of body a role belongs to. PUBLIC belongs to none: the public signs in nowhere. */
const KIND_OF: Readonly<Record<Exclude<Role, 'PUBLIC'>, OrganisationKind>> = {
  UNIT_CLERK: 'UNIT',
  UNIT_HEAD: 'UNIT',
  DEPT_REVIEWER: 'DEPARTMENT',
  DEPT_HEAD: 'DEPARTMENT',
  FIN_DIVISION: 'FINANCE',
  FIN_PERF: 'FINANCE',
  FIN_BUDGET: 'FINANCE',
  FIN_TREASURY: 'FINANCE',
  FIN_LEADER: 'FINANCE',
  WF_ADMIN: 'FINANCE',
  SYS_ADMIN: 'FINANCE',
  SYSTEM: 'FINANCE',
  AUDITOR: 'AUDIT',
  EXPERT: 'AGENCY',
  AGENCY_LEAD: 'AGENCY',
};

const hasUnits = ({ code }: Organisation, bodies: readonly Organisation[]): boolean =>
  bodies.some(({ kind, parentCode }) => kind === 'UNIT' && parentCode === code);

/** A role acts for a body of its kind; a department without units is its own unit (DEC-35). */
export const roleFitsBody = (role: Role, body: Organisation, bodies: readonly Organisation[]): boolean => {
  if (role === 'PUBLIC') return false;
  const kind = KIND_OF[role];
  if (kind === 'UNIT' && body.kind === 'DEPARTMENT') return !hasUnits(body, bodies);
  return kind === body.kind;
};
