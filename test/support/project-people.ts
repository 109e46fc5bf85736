import { businessDateOf, instant } from '../../libs/kernel/instant';
import type { Role } from '../../libs/kernel/role';
import { cnCalendar } from '../../libs/kernel/working-calendar.cn';
import type { Commander } from '../../libs/kernel/acted-by';
import type { Circumstances } from '../../libs/projects/domain/project.commands';

const person = (actor: string, role: Role, org: string): Commander => ({ actor, role, org });

/** People of unit 106003, its department 106, finance F and audit A, one for each role. */
export const people = {
  clerk: person('unit-clerk.106003', 'UNIT_CLERK', '106003'),
  unitHead: person('unit-head.106003', 'UNIT_HEAD', '106003'),
  reviewer: person('dept-reviewer.106', 'DEPT_REVIEWER', '106'),
  deptHead: person('dept-head.106', 'DEPT_HEAD', '106'),
  division: person('fin-division.F', 'FIN_DIVISION', 'F'),
  perf: person('fin-perf.F', 'FIN_PERF', 'F'),
  budget: person('fin-budget.F', 'FIN_BUDGET', 'F'),
  leader: person('fin-leader.F', 'FIN_LEADER', 'F'),
  auditor: person('auditor.A', 'AUDITOR', 'A'),
  wfAdmin: person('wf-admin.F', 'WF_ADMIN', 'F'),
  sysAdmin: person('sys-admin.F', 'SYS_ADMIN', 'F'),
  system: person('system:timer', 'SYSTEM', 'system'),
} as const satisfies Readonly<Record<string, Commander>>;

/** The same person in another role: what the separation of duties must refuse. */
export const inRoleOf = (who: Commander, other: Commander): Commander => ({ ...other, actor: who.actor });

/** Who acts when: `2026-09-01T10:00` is local time in Asia/Shanghai. Deadlines stand as they were started. */
export const acting = (by: Commander, localTime: string, changes: Partial<Circumstances> = {}): Circumstances => {
  const now = instant(`${localTime}:00+08:00`);
  return { by, now, today: businessDateOf(now), source: 'api', calendar: cnCalendar, deadlines: [], ...changes };
};
