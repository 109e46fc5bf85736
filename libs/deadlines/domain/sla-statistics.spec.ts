import { businessDate } from '../../kernel/instant';
import { workingDaysBetween } from '../../kernel/working-calendar';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { slaStatistics } from './sla-statistics';
import { workedDays, workingDaysWithin } from './worked-days';

const day = businessDate;
const between = workingDaysWithin(cnCalendar, day('2026-09-01'), day('2026-10-31'));

it('counts working days as the kernel does, over holidays and worked weekends', () => {
  const start = day('2026-09-15');
  for (const end of ['2026-09-21', '2026-09-30', '2026-10-10', '2026-10-20'])
    expect(between(start, day(end))).toBe(workingDaysBetween(cnCalendar, start, day(end)));
});

it('DOM-10.1: what stood still is not counted: used up to the day before the pause, then from the day after it ended', () => {
  const taken = (to: string | null, from = '2026-09-18') =>
    workedDays(between, {
      ...{ start: day('2026-09-15'), end: day('2026-10-09') },
      pauses: [{ from: day(from), to: to === null ? null : day(to) }],
    });
  expect(taken('2026-09-29')).toBe(2 + 3); // 16, 17; 30 September, 8 and 9 October
  expect(taken(null)).toBe(2);
  expect(taken('2026-09-29', '2026-09-15')).toBe(3);
});

it('mean, median, longest and the share of overdue ones, rounded half-up to two decimals', () => {
  const taken = [
    { days: 1, overdue: false, count: 2 },
    { days: 4, overdue: false, count: 1 },
    { days: 9, overdue: true, count: 3 },
  ];
  expect(slaStatistics(taken)).toEqual({
    ...{ count: 6, meanDays: '5.50', medianDays: '6.50', longestDays: 9, overdueCount: 3, overdueShare: '50.00' },
  });
  expect(slaStatistics([{ days: 2, overdue: true, count: 3 }])).toMatchObject({ medianDays: '2.00' });
  expect(slaStatistics([...taken, { days: 0, overdue: false, count: 1 }]).overdueShare).toBe('42.86');
});
