import fc from 'fast-check';
import { businessDate, plusDays, type BusinessDate } from './instant';
import {
  dayKind,
  isPublished,
  isWorkingDay,
  nextWorkingDay,
  nextWorkingDayAfter,
  plusWorkingDays,
  workingDaysBetween,
  type WorkingCalendar,
} from './working-calendar';
import { cnCalendar } from './working-calendar.cn';

const day = businessDate;
const anyDay = fc.integer({ min: 0, max: 2_500 }).map((n): BusinessDate => plusDays(day('2022-06-01'), n));

describe('days of a calendar', () => {
  it.each([
    ['2026-10-09', 'WORKDAY', true, '工作日'],
    ['2026-10-10', 'SHIFTED_WORKDAY', true, '调休上班'],
    ['2026-10-11', 'WEEKEND', false, '周末'],
    ['2026-10-05', 'HOLIDAY', false, '节假日'],
  ])('%s is a %s', (date, kind, working, why) => {
    expect(dayKind(cnCalendar, day(date))).toMatchObject({ kind, working, published: true, why });
    expect(isWorkingDay(cnCalendar, day(date))).toBe(working);
  });

  it('domain.md 16.3: a year without notice is counted Monday to Friday, statutory days included, and says so', () => {
    expect(isPublished(cnCalendar, 2027)).toBe(false);
    expect(dayKind(cnCalendar, day('2027-10-01'))).toMatchObject({ working: true, published: false });
    expect(dayKind(cnCalendar, day('2027-10-02'))).toMatchObject({ working: false, published: false });
    expect(dayKind(cnCalendar, day('2027-10-01')).why).toContain('未发布年份');
  });

  it('domain.md 16.1: a December day is looked up in the notice of its own year and of the next', () => {
    const next = { year: 2027, version: 1, sourceNotice: 'a notice', workedWeekends: [day('2026-12-27')] };
    const calendar: WorkingCalendar = {
      id: 'CN',
      years: { ...cnCalendar.years, 2027: { ...next, daysOff: [day('2026-12-31'), day('2027-01-01')] } },
    };
    expect(isWorkingDay(cnCalendar, day('2026-12-31'))).toBe(true);
    expect(isWorkingDay(calendar, day('2026-12-31'))).toBe(false);
    expect(isWorkingDay(calendar, day('2026-12-27'))).toBe(true);
  });

  it('finds the next working day, that day itself or strictly after it', () => {
    expect(nextWorkingDay(cnCalendar, day('2026-09-30'))).toBe('2026-09-30');
    expect(nextWorkingDay(cnCalendar, day('2026-10-01'))).toBe('2026-10-08');
    expect(nextWorkingDayAfter(cnCalendar, day('2026-09-30'))).toBe('2026-10-08');
  });

  it('counts working days backwards over a holiday', () => {
    expect(plusWorkingDays(cnCalendar, day('2026-10-12'), -3)).toBe('2026-10-08');
    expect(plusWorkingDays(cnCalendar, day('2026-10-12'), -4)).toBe('2026-09-30');
    expect(plusWorkingDays(cnCalendar, day('2026-10-04'), 0)).toBe('2026-10-04');
    expect(workingDaysBetween(cnCalendar, day('2026-10-12'), day('2026-09-30'))).toBe(-4);
  });

  it('a distance undoes a step, whatever the day and the direction', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (date, n) => {
        expect(workingDaysBetween(cnCalendar, date, plusWorkingDays(cnCalendar, date, n))).toBe(n);
      }),
    );
  });

  it('refuses to search a calendar that has no working day at all', () => {
    const daysOff = Array.from({ length: 800 }, (_, n) => plusDays(day('2026-01-01'), n));
    const year = { year: 2026, version: 1, sourceNotice: 'none', daysOff, workedWeekends: [] };
    const calendar = { id: 'X', years: { 2026: year, 2027: { ...year, year: 2027 } } };
    expect(() => nextWorkingDayAfter(calendar, day('2026-01-01'))).toThrow('no working day');
  });
});
