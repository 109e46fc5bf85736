import { instant } from './instant';
import { isOfficeHour, nextOfficeInstant, officeOpening } from './office-hours';
import { businessDate } from './instant';
import { cnCalendar } from './working-calendar.cn';

const shanghai = (text: string) => instant(`${text}+08:00`);

describe('office hours (domain.md 10.1)', () => {
  it.each([
    ['2026-10-10T09:00:00.000', true, 'the opening of a worked Saturday'],
    ['2026-10-12T17:30:00.000', true, 'the closing'],
    ['2026-10-12T17:30:00.001', false, 'just after the closing'],
    ['2026-10-12T08:59:59.999', false, 'just before the opening'],
    ['2026-10-11T12:00:00.000', false, 'a Sunday'],
    ['2026-10-05T12:00:00.000', false, 'a Monday in the National Day holiday'],
  ])('%s is inside: %s (%s)', (at, inside) => {
    expect(isOfficeHour(cnCalendar, shanghai(at))).toBe(inside);
  });

  it.each([
    ['2026-10-12T10:20:30.400', '2026-10-12T10:20:30.400', 'inside: itself'],
    ['2026-10-12T03:00:00.000', '2026-10-12T09:00:00.000', 'early: the same day'],
    ['2026-10-09T18:00:00.000', '2026-10-10T09:00:00.000', 'late: the next working day, a worked Saturday'],
    ['2026-09-30T17:31:00.000', '2026-10-08T09:00:00.000', 'late before the holiday'],
    ['2026-10-03T08:00:00.000', '2026-10-08T09:00:00.000', 'a day off'],
  ])('after %s comes %s (%s)', (at, next) => {
    expect(nextOfficeInstant(cnCalendar, shanghai(at))).toBe(shanghai(next));
  });

  it('opens at 01:00 UTC', () => expect(officeOpening(businessDate('2026-10-12'))).toBe('2026-10-12T01:00:00.000Z'));
});
