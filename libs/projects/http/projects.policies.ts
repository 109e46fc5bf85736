import type { RoutePolicy } from '../../access-control/route-policy';
import { ROLES, type Role } from '../../kernel/role';
import { transitions } from '../domain/project-transitions';

/** SYS_ADMIN has no business authority, PUBLIC reads what is disclosed, experts their assignments (INV-36). */
const READERS = ROLES.filter((role) => !['SYS_ADMIN', 'PUBLIC', 'EXPERT', 'AGENCY_LEAD'].includes(role));

const rolesOf = (who: Readonly<Partial<Record<string, readonly Role[]>>>): readonly Role[] => [
  ...new Set(Object.values(who).flatMap((roles) => roles ?? [])),
];

/** Who may command is told once, in the table of transitions (domain.md 8.4). */
const commands: readonly RoutePolicy[] = Object.values(transitions)
  .filter(({ path }) => path !== null)
  .map(({ method, path, who }) => ({ method, path: `/projects/{p}/${path ?? ''}`, roles: rolesOf(who) }));

export const projectPolicies: readonly RoutePolicy[] = [
  { method: 'POST', path: '/projects', roles: rolesOf(transitions.CreateProject.who) },
  ...commands,
  { method: 'GET', path: '/projects', roles: READERS },
  { method: 'GET', path: '/projects/{p}', roles: READERS },
  { method: 'GET', path: '/projects/{p}/history', roles: READERS },
  { method: 'POST', path: '/projects/{p}/submission-checks', roles: READERS },
  { method: 'POST', path: '/projects/{p}/goal-sets/{year}/checks', roles: READERS },
];
