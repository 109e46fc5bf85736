import {
  atLocalTime,
  businessDate,
  businessDateOf,
  daysBetween,
  instant,
  isBusinessDate,
  plusDays,
  weekdayOf,
} from './instant';

it('DEC-26: the day ends at 24:00 Asia/Shanghai, 16:00 UTC of the same date', () => {
  expect(atLocalTime(businessDate('2026-04-15'), 24)).toBe('2026-04-15T16:00:00.000Z');
  expect(businessDateOf(instant('2026-04-15T15:59:59.999Z'))).toBe('2026-04-15');
  expect(businessDateOf(instant('2026-04-15T16:00:00Z'))).toBe('2026-04-16');
});

it.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-2-3', false],
  ['20260203', false],
])('%s is a date of the calendar: %s', (text, is) => expect(isBusinessDate(text)).toBe(is));

it('takes instants with a zone only, and brings them to one form', () => {
  expect(instant('2026-10-16T10:00:00+08:00')).toBe('2026-10-16T02:00:00.000Z');
  expect(() => instant('2026-10-16T10:00:00')).toThrow('not an instant');
  expect(() => instant('2026-10-16')).toThrow('not an instant');
});

it('counts days over months and leap years', () => {
  expect(plusDays(businessDate('2028-02-28'), 2)).toBe('2028-03-01');
  expect(daysBetween(businessDate('2026-12-31'), businessDate('2027-01-01'))).toBe(1);
  expect(weekdayOf(businessDate('2026-10-10'))).toBe(6);
});
