import type { RoutePolicy } from '../../access-control/route-policy';
import { ROLES } from '../../kernel/role';
import { warningTransitions, type WarningTransition } from '../domain/warning-transitions';

/** SYS_ADMIN has no business authority, PUBLIC reads what is disclosed, experts their assignments (INV-36). */
const READERS = ROLES.filter((role) => !['SYS_ADMIN', 'PUBLIC', 'EXPERT', 'AGENCY_LEAD'].includes(role));

/** Who may command is told once, in the table of transitions. */
const commands: readonly RoutePolicy[] = Object.values<WarningTransition>(warningTransitions)
  .filter(({ path }) => path !== null)
  .map(({ path, who }) => ({ method: 'POST', path: `/warnings/{w}/${path ?? ''}`, roles: who }));

export const warningPolicies: readonly RoutePolicy[] = [
  ...commands,
  { method: 'GET', path: '/warnings', roles: READERS },
  { method: 'GET', path: '/warnings/{w}', roles: READERS },
];
