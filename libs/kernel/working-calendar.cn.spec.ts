import { isWorkday } from 'chinese-days';
import { businessDate, plusDays, weekdayOf, type BusinessDate } from './instant';
import { isWorkingDay, workingDaysBetween } from './working-calendar';
import { cnCalendar } from './working-calendar.cn';

const daysOfYear = (year: number): BusinessDate[] => {
  const days: BusinessDate[] = [];
  for (let day = businessDate(`${year}-01-01`); day <= `${year}-12-31`; day = plusDays(day, 1)) days.push(day);
  return days;
};

describe('the calendar CN', () => {
  it.each([
    [2023, 249, 61, 62, 64, 62],
    [2024, 251, 61, 62, 66, 62],
    [2025, 248, 59, 61, 67, 61],
    [2026, 248, 59, 61, 66, 62],
  ])('domain.md 16.1: %i has %i working days, %i / %i / %i / %i by quarter', (year, whole, ...quarters) => {
    const eve = businessDate(`${year - 1}-12-31`);
    const ends = ['03-31', '06-30', '09-30', '12-31'].map((day) => businessDate(`${year}-${day}`));
    expect(workingDaysBetween(cnCalendar, eve, businessDate(`${year}-12-31`))).toBe(whole);
    expect(ends.map((end, n) => workingDaysBetween(cnCalendar, ends[n - 1] ?? eve, end))).toEqual(quarters);
  });

  it.each([
    [2023, 260],
    [2024, 262],
    [2025, 261],
    [2026, 261],
  ])('domain.md 16.1: without its notice %i would have %i working days', (year, naive) => {
    const mondayToFriday = { id: 'CN', years: {} };
    expect(daysOfYear(year).filter((day) => isWorkingDay(mondayToFriday, day))).toHaveLength(naive);
  });

  it.each([2023, 2024, 2025, 2026])('agrees with an independent table on every day of %i', (year) => {
    const theirs = daysOfYear(year).filter((day) => isWorkday(day));
    expect(daysOfYear(year).filter((day) => isWorkingDay(cnCalendar, day))).toEqual(theirs);
  });

  it('domain.md 16.1: the notice for 2023 reaches back to 31 December 2022, a Saturday', () => {
    expect(cnCalendar.years['2023']?.daysOff[0]).toBe('2022-12-31');
  });

  it.each([2023, 2024, 2025, 2026])('lists as worked only Saturdays and Sundays of %i, and no day twice', (year) => {
    const { daysOff = [], workedWeekends = [] } = cnCalendar.years[String(year)] ?? {};
    expect(workedWeekends.filter((day) => weekdayOf(day) < 6)).toEqual([]);
    expect(new Set([...daysOff, ...workedWeekends]).size).toBe(daysOff.length + workedWeekends.length);
  });
});
