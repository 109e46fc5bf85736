import { climbing, historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { given } from '../../../test/support/given';
import { businessDate } from '../../kernel/instant';
import type { CalendarYear, WorkingCalendar } from '../../kernel/working-calendar';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { deadline, type DeadlineCommand } from './deadline.decider';
import { explainCounting } from './deadline.explanation';
import type { RecomputeDeadline } from './deadline.recomputation';

const published2026 = cnCalendar.years['2026'] as CalendarYear;
const with2026 = (change: Partial<CalendarYear>): WorkingCalendar => ({
  ...cnCalendar,
  years: { ...cnCalendar.years, 2026: { ...published2026, version: 2, ...change } },
});
/** 13 October 2026 becomes a day off, as a notice in the middle of a year once did. */
const longer = with2026({ daysOff: [...published2026.daysOff, businessDate('2026-10-13')] });
/** The worked Saturday 10 October is taken back. */
const shorter = with2026({ workedWeekends: [...published2026.workedWeekends, businessDate('2026-10-11')] });

const d14 = termsOf('D14', '2026-09-30'); // due on 20 October
const key = { deadlineId: 'D14-1-p-1', code: 'D14', projectId: 'p-1' };
const now = shanghai('2026-10-09 10:00');
const recompute = (calendar: WorkingCalendar, at = now): RecomputeDeadline => {
  return { type: 'RecomputeDeadline', calendar, now: at };
};

it('DOM-10.1: a changed calendar moves an open deadline, which states old, new and the calendar version', () => {
  const moved = historyOf(d14, recompute(longer));
  expect(moved.at(-1)).toMatchObject({
    type: 'DeadlineRecomputed',
    data: {
      ...{ ...key, version: 2, from: '2026-10-20', previousCalendarVersion: '2026:1', recomputedAt: now },
      period: { dueDate: '2026-10-21', calendarVersion: '2026:2' },
    },
  });
  expect(stateOf(moved).rungs.map((rung) => rung.key)).toContain('EXPIRY-2026-10-21');
});

it('DOM-10.1: recomputed twice, it moved once; by the same calendar never', () => {
  given(deadline)(...historyOf(d14, recompute(longer)))
    .when(recompute(longer))
    .thenNothingHappens();
  given(deadline)(...historyOf(d14))
    .when(recompute(cnCalendar))
    .thenNothingHappens();
});

it('DOM-10.1: an extension is counted again with it, from the new end', () => {
  const asker = { actor: 'u-1', role: 'UNIT_HEAD', org: '106003' } as const;
  const extended: DeadlineCommand[] = [
    { type: 'RequestExtension', days: 2, reason: '理由', ...asker, now },
    {
      type: 'DecideExtension',
      granted: true,
      reason: '同意',
      role: 'DEPT_HEAD',
      org: '106',
      calendar: cnCalendar,
      now,
    },
  ];
  expect(stateOf(historyOf(d14, ...extended)).period.dueDate).toBe('2026-10-22');
  const state = stateOf(historyOf(d14, ...extended, recompute(longer)));
  expect(state.period.dueDate).toBe('2026-10-23');
  const explained = explainCounting(state.counting, longer);
  expect(explained.at(-1)).toMatchObject({ date: '2026-10-23', number: 2, why: '工作日，延期第 2 个工作日' });
  expect(explained.filter(({ counted }) => counted)).toHaveLength(12);
});

it('domain.md 16.3: a provisional deadline is settled when the year is published', () => {
  const d21 = termsOf('D21', '2026-12-14');
  expect(d21.period).toMatchObject({ provisional: true, dueDate: '2027-01-11' });
  const year: CalendarYear = {
    year: 2027,
    version: 1,
    sourceNotice: 'the notice for 2027',
    daysOff: [businessDate('2027-01-01')],
    workedWeekends: [],
  };
  const published = { ...cnCalendar, years: { ...cnCalendar.years, 2027: year } };
  const settled = stateOf(historyOf(d21, recompute(published, shanghai('2026-12-15 10:00'))));
  expect(settled.period).toMatchObject({ provisional: false, dueDate: '2027-01-12', calendarVersion: '2026:1,2027:1' });
});

it('DOM-10.1: what has fired is not undone but gets one review task per calendar version', () => {
  const fired = historyOf(d14, climbing('EXPIRY-2026-10-20', d14.period.dueInstant));
  const late = shanghai('2026-10-21 10:00');
  const reviewed = [...fired, ...deadline.decide(stateOf(fired), recompute(longer, late))];
  expect(reviewed.at(-1)).toStrictEqual({
    type: 'DeadlineReviewTaskCreated',
    data: {
      ...{ ...key, dueDate: '2026-10-20', recomputedDueDate: '2026-10-21' },
      ...{ calendarVersion: '2026:2', createdAt: late },
    },
  });
  given(deadline)(...reviewed)
    .when(recompute(longer, late))
    .thenNothingHappens();
});

it('DOM-10.1: a lapsed deadline gets a review task too, one that was met none', () => {
  const d03 = termsOf('D03', '2026-10-08'); // due on 15 October
  const closed = (outcome: 'EXPIRED' | 'MET') =>
    historyOf(d03, { type: 'CloseDeadline', outcome, now: shanghai('2026-10-16 00:00') }, recompute(longer));
  expect(closed('EXPIRED').at(-1)?.type).toBe('DeadlineReviewTaskCreated');
  expect(closed('MET').at(-1)?.type).toBe('DeadlineClosed');
});

it('DOM-10.1: what was met only after it had fired gets a review task: by the new calendar it may have been in time', () => {
  const fired = climbing('EXPIRY-2026-10-20', d14.period.dueInstant);
  const met: DeadlineCommand = { type: 'CloseDeadline', outcome: 'MET', now: shanghai('2026-10-21 09:30') };
  const later = recompute(longer, shanghai('2026-10-22 10:00'));
  expect(historyOf(d14, fired, met, later).at(-1)).toMatchObject({
    type: 'DeadlineReviewTaskCreated',
    data: { dueDate: '2026-10-20', recomputedDueDate: '2026-10-21' },
  });
  expect(historyOf(d14, { ...met, now }, later).at(-1)?.type).toBe('DeadlineClosed');
});

it('DOM-10.1: a notice that comes later never ends a deadline in the past', () => {
  const onDue = shanghai('2026-10-20 10:00');
  expect(historyOf(d14, recompute(shorter)).at(-1)).toMatchObject({ data: { period: { dueDate: '2026-10-19' } } });
  expect(historyOf(d14, recompute(shorter, onDue)).at(-1)?.type).toBe('DeadlineReviewTaskCreated');
});

it('a calendar of another jurisdiction is a mistake of the caller', () =>
  expect(() => historyOf(d14, recompute({ ...longer, id: 'X' }))).toThrow('cannot be counted by X'));
