import { climbing, historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { given } from '../../../test/support/given';
import { businessDate } from '../../kernel/instant';
import type { CalendarYear, WorkingCalendar } from '../../kernel/working-calendar';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { deadline, type DeadlineCommand } from './deadline.decider';
import type { ReviewDeadline } from './deadline.review';
import { openReviewOf } from './deadline.rules';

const published = cnCalendar.years['2026'] as CalendarYear;
const without = (version: number, ...days: readonly string[]): WorkingCalendar => ({
  ...cnCalendar,
  years: {
    ...cnCalendar.years,
    2026: { ...published, version, daysOff: [...published.daysOff, ...days.map(businessDate)] },
  },
});

const d14 = termsOf('D14', '2026-09-30'); // due on 20 October
const late = shanghai('2026-10-21 10:00');
const recount = (version: number, ...days: readonly string[]): DeadlineCommand => {
  return { type: 'RecomputeDeadline', calendar: without(version, ...days), now: late };
};
const fired = [climbing('EXPIRY-2026-10-20', d14.period.dueInstant), recount(2, '2026-10-13')] as const;
const order = { reasonCode: 'OTHER', documentNumber: '云财〔2026〕21号' };
const review = (change: Partial<ReviewDeadline> = {}): ReviewDeadline => ({
  ...{ type: 'ReviewDeadline', order, note: '按新日历未逾期', now: late },
  ...change,
});

it('DOM-10.1: a review ends the task of a fired deadline and leaves the deadline as it is', () => {
  const before = stateOf(historyOf(d14, ...fired));
  expect(openReviewOf(before)).toBe('2026:2');
  const reviewed = historyOf(d14, ...fired, review());
  expect(reviewed.at(-1)).toStrictEqual({
    type: 'DeadlineReviewed',
    data: {
      ...{ deadlineId: 'D14-1-p-1', code: 'D14', projectId: 'p-1', ...order },
      ...{ calendarVersion: '2026:2', dueDate: '2026-10-20', note: '按新日历未逾期', reviewedAt: late },
    },
  });
  const after = stateOf(reviewed);
  expect(openReviewOf(after)).toBeNull();
  expect(after).toStrictEqual({ ...before, reviewEnded: true });
});

it('D14: reviewed twice, or with nothing to review, it is refused with the way on', () => {
  for (const commands of [[], [...fired, review()]] as const) {
    const state = stateOf(historyOf(d14, ...commands));
    expect(() => deadline.decide(state, review())).toThrow(
      expect.objectContaining({
        violations: [expect.objectContaining({ rule: 'D14', remedy: expect.stringContaining('review=true') })],
      }),
    );
  }
});

it('D14: a review needs a fitting reason and the number of its document', () => {
  const refused = given(deadline)(...historyOf(d14, ...fired));
  refused.when(review({ order: { reasonCode: 'OTHER' } })).thenRefusedBy('D14');
  refused.when(review({ order: { ...order, reasonCode: 'APPEAL' } })).thenRefusedBy('D14');
});

it('DOM-10.1: the next changed calendar opens the review again, the same one does not', () => {
  const again = historyOf(d14, ...fired, review(), recount(3, '2026-10-13', '2026-10-14'));
  expect(openReviewOf(stateOf(again))).toBe('2026:3');
  const same = historyOf(d14, ...fired, review(), recount(2, '2026-10-13'));
  expect(openReviewOf(stateOf(same))).toBeNull();
});

it('DOM-10.1: another due date by order ends the review too; a lapsed deadline is reviewed as well', () => {
  const dueDate = businessDate('2026-10-30');
  const override: DeadlineCommand = { type: 'OverrideDeadline', dueDate, order, calendar: cnCalendar, now: late };
  expect(openReviewOf(stateOf(historyOf(d14, ...fired, override)))).toBeNull();
  const lapsed: DeadlineCommand = { type: 'CloseDeadline', outcome: 'EXPIRED', now: d14.period.dueInstant };
  expect(historyOf(d14, lapsed, recount(2, '2026-10-13'), review()).at(-1)?.type).toBe('DeadlineReviewed');
});
