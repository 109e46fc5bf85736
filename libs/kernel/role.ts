/** Roles of domain.md 8.1. */
export const ROLES = [
  'UNIT_CLERK',
  'UNIT_HEAD',
  'DEPT_REVIEWER',
  'DEPT_HEAD',
  'FIN_DIVISION',
  'FIN_PERF',
  'FIN_BUDGET',
  'FIN_TREASURY',
  'FIN_LEADER',
  'EXPERT',
  'AGENCY_LEAD',
  'AUDITOR',
  'WF_ADMIN',
  'SYS_ADMIN',
  'PUBLIC',
  'SYSTEM',
] as const;
export type Role = (typeof ROLES)[number];

/** Who acts, as it stands in every command and event: person, role and the body for which he acts. */
export type Actor = Readonly<{ actor: string; role: Role; org: string }>;
