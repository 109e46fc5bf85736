import type { Fact } from '../../kernel/decider';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { ComputedPeriod } from '../../kernel/period';
import type { Role } from '../../kernel/role';
import type { DeadlineTerms, EffectOfSilence, Holder } from '../../rule-sets/domain/deadline-terms';
import type { EscalationLevel } from '../../rule-sets/domain/deadlines-default.rule';
import type { ReminderPoint, Rung } from './deadline.rungs';

type Key = Pick<DeadlineTerms, 'deadlineId' | 'code' | 'projectId'>;

/** A new due date and all that follows from it, so that nothing is computed again at replay (REL-R6). */
type Move = Readonly<{
  /** The deadline's version from now on; rungs of earlier versions are no-ops. */
  version: number;
  from: BusinessDate;
  period: ComputedPeriod;
  rungs: readonly Rung[];
}>;

/** What a person was told: by whom it was due, and what silence does. */
type Notice = Readonly<{
  version: number;
  rungKey: string;
  recipients: readonly Holder[];
  dueDate: BusinessDate;
  dueInstant: Instant;
  effectOfSilence: EffectOfSilence;
  /** The day of the rung where it was climbed on a later one. */
  effectiveDate?: BusinessDate;
}>;

/** By what paper the workflow administrator acts; a pause for an appeal or an opinion needs no document number. */
export type Order = Readonly<{ reasonCode: string; documentNumber?: string }>;

/** Who decided about an extension; WF_ADMIN only records it, then with the name and number of the decision. */
export type ExtensionVerdict = Readonly<{
  reason: string;
  role: Role;
  org: string;
  decidedBy?: string;
  documentNumber?: string;
  decidedAt: Instant;
}>;

/** What is left of a paused period, in the unit in which it is counted. */
export type Remainder = Readonly<{ kind: 'WD' | 'CD'; length: number }>;

export type DeadlineOpened = Fact<
  'DeadlineOpened',
  DeadlineTerms & { version: number; rungs: readonly Rung[]; openedAt: Instant }
>;
export type DeadlineReminderSent = Fact<
  'DeadlineReminderSent',
  Key & Notice & { point: ReminderPoint; sentAt: Instant }
>;
export type DeadlineEscalated = Fact<
  'DeadlineEscalated',
  Key & Notice & { level: EscalationLevel; escalatedAt: Instant }
>;
export type DeadlineExpired = Fact<
  'DeadlineExpired',
  Key & {
    version: number;
    rungKey: string;
    effect: EffectOfSilence;
    dueDate: BusinessDate;
    dueInstant: Instant;
    /** DEC-26: the due date, whenever the timer really ran. */
    effectiveDate: BusinessDate;
    expiredAt: Instant;
  }
>;
export type DeadlineExtensionRequested = Fact<
  'DeadlineExtensionRequested',
  Key & {
    days: number;
    reason: string;
    requestedBy: string;
    role: Role;
    org: string;
    requestedAt: Instant;
    /** Who may decide, and the due instant with which the request lapses. */
    decider: Holder;
    decideBefore: Instant;
  }
>;
export type DeadlineExtended = Fact<'DeadlineExtended', Key & Move & ExtensionVerdict & { days: number }>;
export type DeadlineExtensionRefused = Fact<'DeadlineExtensionRefused', Key & ExtensionVerdict & { days: number }>;
export type DeadlinePaused = Fact<
  'DeadlinePaused',
  Key & Order & { version: number; pausedFrom: BusinessDate; remainder: Remainder; pausedAt: Instant }
>;
export type DeadlineResumed = Fact<
  'DeadlineResumed',
  Key & Move & Partial<Order> & { resumedOn: BusinessDate; remainder: Remainder; resumedAt: Instant }
>;
export type DeadlineReassigned = Fact<
  'DeadlineReassigned',
  Key & Partial<Order> & { previousOwner: Holder; owner: Holder; person?: string; reassignedAt: Instant }
>;
export type DeadlineWaived = Fact<'DeadlineWaived', Key & Order & { version: number; waivedAt: Instant }>;
export type DeadlineOverridden = Fact<
  'DeadlineOverridden',
  Key & Move & Order & { orderedDate: BusinessDate; overriddenAt: Instant }
>;
export type DeadlineRecomputed = Fact<
  'DeadlineRecomputed',
  Key & Move & { previousCalendarVersion: string; recomputedAt: Instant }
>;
export type DeadlineReviewTaskCreated = Fact<
  'DeadlineReviewTaskCreated',
  Key & {
    /** The due date that stands and the one that the changed calendar would give. */
    dueDate: BusinessDate;
    recomputedDueDate: BusinessDate;
    calendarVersion: string;
    createdAt: Instant;
  }
>;
/** A person looked at a deadline that had fired before its calendar changed, and decided by that order. */
export type DeadlineReviewed = Fact<
  'DeadlineReviewed',
  Key &
    Order & {
      /** The newest calendar version about which the review task stood, and the due date that stood meanwhile. */
      calendarVersion: string;
      dueDate: BusinessDate;
      /** What came of it, in the reviewer's words. */
      note?: string;
      reviewedAt: Instant;
    }
>;
export type DeadlineClosed = Fact<
  'DeadlineClosed',
  Key & {
    outcome: 'MET' | 'EXPIRED' | 'SUPERSEDED';
    version: number;
    /** The version on which the owning stream decided, where that is another one. */
    decidedOnVersion?: number;
    /** For EXPIRED: the due date (DEC-26). */
    effectiveDate?: BusinessDate;
    closedAt: Instant;
  }
>;

export type DeadlineEvent =
  | DeadlineOpened
  | DeadlineReminderSent
  | DeadlineEscalated
  | DeadlineExpired
  | DeadlineExtensionRequested
  | DeadlineExtended
  | DeadlineExtensionRefused
  | DeadlinePaused
  | DeadlineResumed
  | DeadlineReassigned
  | DeadlineWaived
  | DeadlineOverridden
  | DeadlineRecomputed
  | DeadlineReviewTaskCreated
  | DeadlineReviewed
  | DeadlineClosed;

/** Names the task that `DeadlineReviewTaskCreated` makes, wherever it is told: one for a deadline, however many calendars. */
export const reviewTaskId = (deadlineId: string): string => `REVIEW_FIRED_DEADLINE-${deadlineId}`;
