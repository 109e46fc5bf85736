import type { BusinessDate, Instant } from '../../kernel/instant';
import type { ComputedPeriod } from '../../kernel/period';
import type { DeadlineStanding, DeadlineTerms, Holder } from '../../rule-sets/domain/deadline-terms';
import type { EscalationLevel } from '../../rule-sets/domain/deadlines-default.rule';
import type { Counting } from './deadline.counting';
import type { Remainder } from './deadline.events';
import type { ReminderPoint, Rung } from './deadline.rungs';

export type ExtensionRequest = Readonly<{ days: number; reason: string; requestedBy: string; decided: boolean }>;

export type OpenedDeadline = Readonly<{
  status: DeadlineStanding['state'];
  /** As it began; what may change since stands beside it. */
  terms: DeadlineTerms;
  version: number;
  owner: Holder;
  /** The person to whom WF_ADMIN gave it; absent while every holder of the role may act. */
  person?: string;
  /** The present due date and instant; kind, length and start are the first ones. */
  period: ComputedPeriod;
  counting: Counting;
  /** The plan of the present version; `rungsLeft` tells what of it is still to come. */
  rungs: readonly Rung[];
  halfPoint: BusinessDate | null;
  /** Keys of every rung ever climbed, of all versions. */
  climbed: readonly string[];
  reminders: readonly Readonly<{ point: ReminderPoint; sentAt: Instant; recipients: readonly Holder[] }>[];
  escalations: readonly Readonly<{ level: EscalationLevel; escalatedAt: Instant; recipients: readonly Holder[] }>[];
  /** The highest level reached for the present due date. */
  escalationLevel: 0 | EscalationLevel;
  request: ExtensionRequest | null;
  extensions: readonly Readonly<{ days: number; from: BusinessDate; to: BusinessDate; decidedAt: Instant }>[];
  pauses: readonly Readonly<{ from: BusinessDate; remainder: Remainder; resumedOn: BusinessDate | null }>[];
  /** The due instant passed and the deadline is still open: it can be met late (effects NOTHING and ESCALATE). */
  overdue: boolean;
  /** Calendar versions about which a review task was made, the newest last. */
  reviewedFor: readonly string[];
  /** Nothing is left to review: a person did, or set another due date. Absent while the newest task stands open. */
  reviewEnded?: true;
}>;

export type Deadline = Readonly<{ status: 'UNOPENED' }> | OpenedDeadline;

/** Raised by each move, pause and resumption; rungs of an earlier version are no-ops. */
export const FIRST_VERSION = 1;

export const unopened: Deadline = { status: 'UNOPENED' };

/** What of the plan is still to be climbed, in order; nothing once the deadline is closed or while it is paused. */
export const rungsLeft = (deadline: Deadline): readonly Rung[] =>
  deadline.status === 'OPEN' ? deadline.rungs.filter(({ key }) => !deadline.climbed.includes(key)) : [];

/** The standing on which an owning stream decides (architecture 4.11); null while the deadline's stream is not begun. */
export const standingOf = (deadline: Deadline): DeadlineStanding | null => {
  if (deadline.status === 'UNOPENED') return null;
  const { status, version, terms, period } = deadline;
  const { deadlineId, code } = terms;
  return { deadlineId, code, state: status, version, dueInstant: period.dueInstant };
};
