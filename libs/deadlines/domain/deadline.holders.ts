import type { Role } from '../../kernel/role';
import type { DeadlineTerms, Holder } from '../../rule-sets/domain/deadline-terms';
import type { EscalationLevel } from '../../rule-sets/domain/deadlines-default.rule';
import { FINANCE_BODY } from '../../rule-sets/domain/start-deadline';

/** The bodies of a deadline and its present owner: all that 10.1 needs to find who is told and who decides. */
export type Line = Readonly<{ owner: Holder; terms: Pick<DeadlineTerms, 'departmentCode'> }>;

type Levels = readonly [readonly Holder[], readonly Holder[], readonly Holder[], readonly Holder[]];

const isOf = (family: 'UNIT_' | 'DEPT_', { role }: Holder): boolean => role.startsWith(family);
const finance = (role: Role): Holder => ({ role, org: FINANCE_BODY });

/** L0 to L3 by the owner (10.1). Owners outside the three families (experts, agencies) go to finance like FIN_*. */
const levelsOf = ({ owner, terms }: Line): Levels => {
  const departmentHead: Holder = { role: 'DEPT_HEAD', org: terms.departmentCode };
  const leader = [finance('FIN_LEADER')];
  if (isOf('UNIT_', owner)) {
    const unit: readonly Holder[] = [
      { role: 'UNIT_CLERK', org: owner.org },
      { role: 'UNIT_HEAD', org: owner.org },
    ];
    return [unit, [{ role: 'DEPT_REVIEWER', org: terms.departmentCode }], [departmentHead], leader];
  }
  if (isOf('DEPT_', owner)) return [[owner], [departmentHead], [departmentHead], leader];
  return [[owner], leader, leader, leader];
};

const withoutRepeats = (holders: readonly Holder[]): readonly Holder[] =>
  holders.filter(({ role, org }, n) => holders.findIndex((other) => other.role === role && other.org === org) === n);

/** Who is told at a level: 0 are the reminders, 4 is the notice of criticism, which goes to all of them and FIN_PERF. */
export const recipientsAt = (level: 0 | EscalationLevel, line: Line): readonly Holder[] => {
  const levels = levelsOf(line);
  return level === 4 ? withoutRepeats([...levels.flat(), finance('FIN_PERF')]) : levels[level];
};

/** 10.1 Extension: decided by the next level, DEPT_HEAD for units, FIN_PERF for departments, FIN_LEADER for finance. */
export const extensionDeciderOf = ({ owner, terms }: Line): Holder => {
  if (isOf('UNIT_', owner)) return { role: 'DEPT_HEAD', org: terms.departmentCode };
  return finance(isOf('DEPT_', owner) ? 'FIN_PERF' : 'FIN_LEADER');
};
