import { businessDate, instant } from '../../kernel/instant';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import * as rules from './fiscal-year.rules';

it.each([
  [2027, '2026-09-15T16:00:00.000Z'],
  [2026, '2025-09-15T16:00:00.000Z'],
  [2025, '2024-09-18T16:00:00.000Z'], // 15 to 17 September 2024 were days off (DEC-28)
])('DEC-36: applications for %i close at D01, moved from a day off', (fiscalYear, closing) =>
  expect(rules.applicationClosesAt(fiscalYear, cnCalendar)).toBe(closing),
);

it.each([
  ['2026-05-31T15:59:59.999Z', false],
  ['2026-05-31T16:00:00Z', true],
  ['2026-09-15T15:59:59.999Z', true],
  ['2026-09-15T16:00:00Z', false],
])('DEC-36: 2027 is open at %s: %s', (now, open) =>
  expect(rules.isWithinWindow(2027, instant(now), cnCalendar)).toBe(open),
);

it.each([
  ['2026-12-31', false],
  ['2027-01-01', true],
])('INV-32: 2026 is closed on %s: %s', (today, closed) =>
  expect(rules.isClosed(2026, businessDate(today))).toBe(closed),
);

it.each([
  [2027, undefined, true],
  [2027, 2027, true],
  [2027, 2028, false],
])('INV-31: year %s named as %s keeps it: %s', (year, named, keeps) =>
  expect(rules.keepsFiscalYear(year, named)).toBe(keeps),
);
