import type { Instant } from '../../kernel/instant';
import { refuseIfAny, type Told } from '../../kernel/rule-violation';
import type { DeadlineEvent, Order } from './deadline.events';
import { orderViolations } from './deadline.orders';
import * as refusals from './deadline.refusals';
import { openReviewOf } from './deadline.rules';
import type { OpenedDeadline } from './deadline.state';

/** WF_ADMIN has looked at a deadline that fired before its calendar changed; what fired stands (10.1 Re-computation). */
export type ReviewDeadline = Readonly<{ type: 'ReviewDeadline'; order: Order; note?: string; now: Instant }>;

const nothingToReview: Told = {
  message: '该期限没有待复核的任务',
  messageEn: 'No review task of this deadline is open',
  remedy: '无需复核；待复核的期限见 /api/v1/deadlines?review=true',
  remedyEn: 'Nothing is to review; deadlines to review stand in /api/v1/deadlines?review=true',
};

/** Ends the review task, whatever the deadline's state; the deadline itself is left as it is. */
export const review = (deadline: OpenedDeadline, command: ReviewDeadline): readonly DeadlineEvent[] => {
  const { order, note, now } = command;
  refuseIfAny(orderViolations(deadline, 'REVIEW', order), 'value');
  const calendarVersion = openReviewOf(deadline);
  refuseIfAny(refusals.those([calendarVersion === null, refusals.broken(deadline, nothingToReview)]));
  const { deadlineId, code, projectId } = deadline.terms;
  const key = { deadlineId, code, projectId };
  const reviewed = { calendarVersion: calendarVersion ?? '', dueDate: deadline.period.dueDate };
  const words = note === undefined || refusals.isBlank(note) ? {} : { note };
  return [{ type: 'DeadlineReviewed', data: { ...key, ...order, ...reviewed, ...words, reviewedAt: now } }];
};
