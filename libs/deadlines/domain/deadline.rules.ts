import type { Instant } from '../../kernel/instant';
import type { Holder } from '../../rule-sets/domain/deadline-terms';
import { endsBySilence } from '../../rule-sets/domain/deadlines-default.rule';
import type { Deadline, OpenedDeadline } from './deadline.state';

/** DEC-26: in time before the due instant, over from the due instant on. */
export const isOver = ({ period }: OpenedDeadline, now: Instant): boolean => now >= period.dueInstant;

/** 10.1: silence has ended it, so nobody is told anything more; the owning stream is about to say so. */
export const isSpent = (deadline: OpenedDeadline, now: Instant): boolean =>
  isOver(deadline, now) && endsBySilence(deadline.terms.effectOfSilence);

export const isClosed = ({ status }: OpenedDeadline): boolean => status !== 'OPEN' && status !== 'PAUSED';

/** 10.1: D11-D13, D34 and D35 cannot be extended by anyone. */
export const isExtensible = ({ terms }: OpenedDeadline): boolean => terms.extensionLimit > 0;

/** True when its owner may ask for an extension now: open, in time, not asked before, not a legal period. */
export const isExtendable = (deadline: Deadline, now: Instant): boolean =>
  deadline.status === 'OPEN' && isExtensible(deadline) && !isOver(deadline, now) && deadline.request === null;

/** The newest calendar version about which a review task stands open; null when there is none. */
export const openReviewOf = ({ reviewedFor, reviewEnded }: OpenedDeadline): string | null =>
  reviewEnded === true ? null : (reviewedFor.at(-1) ?? null);

export const isSameHolder = (a: Holder, b: Holder): boolean => a.role === b.role && a.org === b.org;
