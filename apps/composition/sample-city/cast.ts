import type { Actor, Role } from '../../../libs/kernel/role';
import { bodyOf, FINANCE_BODY } from '../../../libs/rule-sets/domain/start-deadline';

/** The posts whose people appear in the stories, with the role in which they act. */
const ROLES = {
  'unit-clerk': 'UNIT_CLERK',
  'unit-head': 'UNIT_HEAD',
  'dept-reviewer': 'DEPT_REVIEWER',
  'dept-head': 'DEPT_HEAD',
  'fin-division': 'FIN_DIVISION',
  'fin-perf': 'FIN_PERF',
  'fin-budget': 'FIN_BUDGET',
  'fin-leader': 'FIN_LEADER',
  /** The API client of the treasury, no person. */
  'treasury-system': 'SYSTEM',
} as const satisfies Readonly<Record<string, Role>>;

type FirstPost = keyof typeof ROLES;
/** The second person of a post has `-2` (api.md 4). */
export type Post = FirstPost | `${FirstPost}-2`;

/** Where the people of a project sit; finance is the same for all. */
export type Bodies = Readonly<{ unitCode: string; departmentCode: string }>;

/** `unit-clerk` of a project of 106003 is `unit-clerk.106003`, acting as UNIT_CLERK for 106003. */
export const actorOf = (post: Post, bodies: Bodies): Actor => {
  const role = ROLES[post.replace(/-2$/, '') as FirstPost];
  const org = role === 'SYSTEM' ? FINANCE_BODY : bodyOf(role, bodies);
  if (org === undefined) throw new Error(`${role} belongs to no body of a project`);
  return { actor: `${post}.${org}`, role, org };
};
