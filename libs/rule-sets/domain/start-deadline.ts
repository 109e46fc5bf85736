import type { BusinessDate, Instant } from '../../kernel/instant';
import { computePeriod } from '../../kernel/period-computation';
import type { Role } from '../../kernel/role';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import type { DeadlineTerms, Holder } from './deadline-terms';
import { deadlineRule, deadlinesDefault, extensionLimitOf, periodOf } from './deadlines-default';
import type { DeadlineCode } from './deadlines-default.rule';

/** Organisation code of the finance department (市财政局), the body of every FIN_* role. */
export const FINANCE_BODY = 'F';

export type DeadlineStart = Readonly<{
  code: DeadlineCode;
  projectId: string;
  round: number;
  /** Stands in the id instead of the round where that alone does not tell two of them apart, e.g. `2026-Q1`. */
  occasion?: string;
  process: string;
  /** Whoever must act; left out, it is the first role of the rule at its body. */
  owner?: Holder;
  unitCode: string;
  departmentCode: string;
  /** The effective date of the starting event (DEC-26); never counted. */
  startDate: BusinessDate;
  /** When that event was recorded. */
  startInstant: Instant;
  calendar: WorkingCalendar;
  /** D21 urgent, or another length that a jurisdiction ordered. */
  orderedLength?: number;
}>;

type Bodies = Readonly<{ unitCode: string; departmentCode: string }>;

/** The body at which a role acts for a project; undefined for roles that belong to no body of its line. */
export const bodyOf = (role: Role, { unitCode, departmentCode }: Bodies): string | undefined => {
  if (role.startsWith('UNIT_')) return unitCode;
  if (role.startsWith('DEPT_')) return departmentCode;
  return role.startsWith('FIN_') ? FINANCE_BODY : undefined;
};

const ownerByRule = (code: DeadlineCode, bodies: Bodies): Holder => {
  const role = deadlineRule(code).owners[0];
  const org = role === undefined ? undefined : bodyOf(role, bodies);
  if (role === undefined || org === undefined) throw new Error(`the owner of ${code} must be named`);
  return { role, org };
};

/** Round is part of the key, so that a repeated start is the same deadline and a new round another one. */
export const deadlineIdOf = (code: DeadlineCode, roundOrOccasion: number | string, projectId: string): string =>
  `${code}-${roundOrOccasion}-${projectId}`;

/**
 * The complete terms of a deadline, for the event that starts it (architecture 4.11); computed here once and never again.
 * Throws for D01, D16 and D24, which are dates and no deadline streams, and for an owner whom the rule does not know.
 */
export const startDeadline = (start: DeadlineStart): DeadlineTerms => {
  const { code, projectId, round, process, unitCode, departmentCode, startDate, startInstant, calendar } = start;
  const rule = deadlineRule(code);
  const owner = start.owner ?? ownerByRule(code, start);
  if (!rule.stream) throw new Error(`${code} is a date, not a deadline stream`);
  if (rule.owners.length > 0 && !rule.owners.includes(owner.role)) throw new Error(`${owner.role} cannot own ${code}`);
  const period = periodOf(code, startDate, start.orderedLength);
  return {
    deadlineId: deadlineIdOf(code, start.occasion ?? round, projectId),
    code,
    projectId,
    round,
    process,
    owner,
    unitCode,
    departmentCode,
    effectOfSilence: rule.effectOfSilence,
    extensionLimit: extensionLimitOf(code, period),
    period: computePeriod(period, startDate, calendar),
    startInstant,
    ruleSetId: deadlinesDefault.id,
    ruleSetVersion: deadlinesDefault.version,
  };
};
