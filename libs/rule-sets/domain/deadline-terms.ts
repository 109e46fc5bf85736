import type { Role } from '../../kernel/role';
import type { ComputedPeriod } from '../../kernel/period';
import type { Instant } from '../../kernel/instant';

/** What silence does (domain.md 10.1). Nothing is ever approved by it. */
export type EffectOfSilence =
  'NOTHING' | 'ESCALATE' | 'LAPSE' | 'DEEMED_NO_OBJECTION' | 'SUSPEND' | 'REPLACE_ASSIGNEE' | 'CREATE_TASK';

/** A role at a body; every holder is told. */
export type Holder = Readonly<{ role: Role; org: string }>;

/** A deadline as the event that starts it carries it: complete, computed once, never again at replay (R6). */
export type DeadlineTerms = Readonly<{
  /** `<code>-<round>-<projectId>`, e.g. `D02-1-6f..`: derived, so that a repeated start is the same deadline. */
  deadlineId: string;
  code: string;
  projectId: string;
  /** Counts submissions of the project; together with code and project the key of the deadline. */
  round: number;
  /** Business key of the workflow that watches it, e.g. `project-approval/<project>/<round>`. */
  process: string;
  owner: Holder;
  /** The bodies from which the escalation levels are resolved. */
  unitCode: string;
  departmentCode: string;
  effectOfSilence: EffectOfSilence;
  /** How many working days an extension may have at most; 0 where the law forbids it. */
  extensionLimit: number;
  period: ComputedPeriod;
  startInstant: Instant;
  ruleSetId: string;
  ruleSetVersion: number;
}>;

/** How the owning stream ends a deadline; stands in the event that ends it, with what the decision was based on. */
export type DeadlineEnding = Readonly<{
  deadlineId: string;
  code: string;
  outcome: 'MET' | 'EXPIRED' | 'SUPERSEDED';
  /** Version and due instant of the deadline at the moment of the decision (architecture.md 4.11). */
  version: number;
  dueInstant: Instant;
}>;

/** The present state of a deadline as a handler reads it from the deadline's stream and gives it to a decision. */
export type DeadlineStanding = Readonly<{
  deadlineId: string;
  code: string;
  state: 'OPEN' | 'PAUSED' | 'MET' | 'EXPIRED' | 'SUPERSEDED' | 'WAIVED';
  version: number;
  dueInstant: Instant;
}>;
