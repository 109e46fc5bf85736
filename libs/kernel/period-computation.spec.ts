import fc from 'fast-check';
import calendarCases from '../../test/cases/calendar.json';
import { businessDate, instant, plusDays, type BusinessDate } from './instant';
import type { Period } from './period';
import { computePeriod, explainPeriod } from './period-computation';
import { isWorkingDay, type WorkingCalendar } from './working-calendar';
import { cnCalendar } from './working-calendar.cn';

const day = businessDate;
const compute = (period: Period, start: string, calendar: WorkingCalendar = cnCalendar) =>
  computePeriod(period, day(start), calendar);
const wd = (length: number): Period => ({ kind: 'WD', length });
const cd = (length: number): Period => ({ kind: 'CD', length });
const months = (length: number): Period => ({ kind: 'MONTH', length });
const fixed = (date: string, movable = true): Period => ({ kind: 'FIXED', date: day(date), movable });
const anyStart = fc.integer({ min: 0, max: 1_700 }).map((n): BusinessDate => plusDays(day('2022-12-01'), n));

describe('working-day periods', () => {
  it.each(calendarCases.cases)('domain.md 16.2: public case $id', ({ inputs, expected }) => {
    const { dueDate, dueInstantUtc, weekday, movedFrom, provisional } = expected;
    const due = { dueDate, dueInstant: instant(dueInstantUtc), weekday, movedFrom, provisional };
    expect(compute(wd(inputs.length), inputs.startDate)).toMatchObject(due);
  });

  it.each([
    ['2025-01-24', 10, '2025-02-13'],
    ['2026-03-31', 10, '2026-04-15'],
    ['2026-04-30', 3, '2026-05-08'],
    ['2026-06-30', 10, '2026-07-14'],
    ['2026-09-30', 10, '2026-10-20'],
    ['2026-09-30', 15, '2026-10-27'],
    ['2026-09-15', 3, '2026-09-18'],
    ['2026-09-24', 5, '2026-10-09'],
  ])('domain.md 16.2: %s + %i wd is %s', (start, length, due) => {
    expect(compute(wd(length), start)).toMatchObject({ dueDate: due, movedFrom: null, startDate: start, length });
  });

  it('DEC-25: counts from a start day that is a holiday', () =>
    expect(compute(wd(10), '2026-10-01').dueDate).toBe('2026-10-20'));

  it('a worked Saturday counts and may be the last day', () =>
    expect(compute(wd(3), '2026-09-30')).toMatchObject({ dueDate: '2026-10-10', weekday: 'SATURDAY' }));

  it('DEC-26: is over at 24:00 Asia/Shanghai of the due date, 16:00 UTC', () =>
    expect(compute(wd(10), '2026-03-31').dueInstant).toBe('2026-04-15T16:00:00.000Z'));

  it.each([0, -1, 1.5])('refuses %d as a length', (length) =>
    expect(() => compute(wd(length), '2026-03-31')).toThrow('not a period length'),
  );
});

describe('calendar-day periods', () => {
  it('DEC-28: a last day off moves to the next working day', () =>
    expect(compute(cd(20), '2026-09-15')).toMatchObject({ dueDate: '2026-10-08', movedFrom: '2026-10-05' }));

  it('DEC-28: a worked Saturday is a working day and not moved', () =>
    expect(compute(cd(20), '2026-09-20')).toMatchObject({ dueDate: '2026-10-10', movedFrom: null }));
});

describe('month periods', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28', null],
    ['2024-01-31', 1, '2024-02-29', null],
    ['2026-03-31', 1, '2026-04-30', null],
    ['2026-11-16', 2, '2027-01-18', '2027-01-16'],
    ['2026-12-31', 2, '2027-03-01', '2027-02-28'],
    ['2026-06-15', 1, '2026-07-15', null],
    ['2026-09-03', 1, '2026-10-08', '2026-10-03'],
  ])('DEC-27: %s + %i months is %s', (start, length, dueDate, movedFrom) =>
    expect(compute(months(length), start)).toMatchObject({ dueDate, movedFrom }),
  );
});

describe('fixed dates', () => {
  it('DEC-28: a day off moves to the next working day', () =>
    expect(compute(fixed('2024-09-15'), '2024-06-03')).toMatchObject({
      length: null,
      dueDate: '2024-09-18',
      movedFrom: '2024-09-15',
    }));

  it('DEC-28: D24 is never moved', () =>
    expect(compute(fixed('2023-12-31', false), '2023-12-31')).toMatchObject({
      dueDate: '2023-12-31',
      weekday: 'SUNDAY',
      movedFrom: null,
    }));

  it('may lie before the start', () =>
    expect(compute(fixed('2026-09-30'), '2026-10-12')).toMatchObject({ dueDate: '2026-09-30', provisional: false }));
});

describe('years without notice', () => {
  it.each([
    [wd(10), '2026-12-24', '2027-01-07', true, '2026:1,2027:0'],
    [wd(5), '2026-12-24', '2026-12-31', false, '2026:1,2027:0'],
    [wd(5), '2026-11-20', '2026-11-27', false, '2026:1'],
    [cd(20), '2025-12-20', '2026-01-09', false, '2025:1,2026:1'],
    [wd(3), '2022-12-29', '2023-01-04', true, '2022:0,2023:1'],
    [cd(10), '2027-03-01', '2027-03-11', true, '2027:0'],
    [cd(400), '2026-10-01', '2027-11-05', true, '2026:1,2027:0'],
  ] as const)(
    'domain.md 16.3: %j from %s ends %s, provisional: %s, by %s',
    (period, start, dueDate, provisional, version) =>
      expect(compute(period, start)).toMatchObject({
        dueDate,
        provisional,
        calendarVersion: version,
        calendarId: 'CN',
      }),
  );

  it('names the version of a later notice for the same year', () => {
    const changed = { ...cnCalendar.years['2026'], version: 2 } as WorkingCalendar['years'][string];
    const calendar = { ...cnCalendar, years: { ...cnCalendar.years, 2026: changed } };
    expect(compute(wd(3), '2026-03-02', calendar).calendarVersion).toBe('2026:2');
  });
});

describe('properties', () => {
  const anyLength = fc.integer({ min: 1, max: 90 });
  const anyCounted = fc.tuple(fc.constantFrom('WD', 'CD', 'MONTH'), fc.integer({ min: 1, max: 24 }));

  it('every movable period ends on a working day after its start', () => {
    fc.assert(
      fc.property(anyStart, anyCounted, (start, [kind, length]) => {
        const { dueDate } = computePeriod({ kind, length }, start, cnCalendar);
        expect(isWorkingDay(cnCalendar, dueDate)).toBe(true);
        expect(dueDate > start).toBe(true);
      }),
    );
  });

  it('a longer period never ends earlier; one working day more ends strictly later', () => {
    fc.assert(
      fc.property(anyStart, anyLength, (start, length) => {
        const due = (period: Period) => computePeriod(period, start, cnCalendar).dueDate;
        expect(due(wd(length + 1)) > due(wd(length))).toBe(true);
        expect(due(cd(length + 1)) >= due(cd(length))).toBe(true);
        expect(due(months(length + 1)) > due(months(length))).toBe(true);
      }),
    );
  });

  it('an explanation has every day once up to the due date and numbers as many as the length', () => {
    fc.assert(
      fc.property(anyStart, fc.constantFrom('WD', 'CD'), anyLength, (start, kind, length) => {
        const days = explainPeriod({ kind, length }, start, cnCalendar);
        const { dueDate } = computePeriod({ kind, length }, start, cnCalendar);
        expect(days.at(-1)?.date).toBe(dueDate);
        expect(days.map(({ date }) => date)).toEqual(days.map((_, n) => plusDays(start, n)));
        expect(days.filter(({ counted }) => counted).map(({ number }) => number)).toEqual(
          Array.from({ length }, (_, n) => n + 1),
        );
      }),
    );
  });
});

describe('explanations', () => {
  it('tells which days of a correction over National Day were counted', () => {
    const days = explainPeriod(wd(5), day('2026-09-24'), cnCalendar);
    expect(days.filter(({ counted }) => counted).map(({ date }) => date)).toEqual([
      '2026-09-28',
      '2026-09-29',
      '2026-09-30',
      '2026-10-08',
      '2026-10-09',
    ]);
    expect(days[0]).toMatchObject({ date: '2026-09-24', counted: false, why: '起算日，不计入期限' });
    expect(days[1]).toMatchObject({ date: '2026-09-25', counted: false, why: '节假日' });
    expect(days.at(-1)).toMatchObject({ number: 5, why: '工作日，期限最后一日' });
  });

  it('tells over which days a last day off was moved', () => {
    const days = explainPeriod(cd(20), day('2026-09-15'), cnCalendar);
    expect(days.slice(-4).map(({ date, counted, why }) => [date, counted, why])).toEqual([
      ['2026-10-05', true, '自然日，节假日，最后一日为休息日，顺延'],
      ['2026-10-06', false, '节假日，最后一日为休息日，顺延'],
      ['2026-10-07', false, '节假日，最后一日为休息日，顺延'],
      ['2026-10-08', false, '工作日，顺延后的期限最后一日'],
    ]);
  });

  it('shows every day of a month period without numbering it, and of a fixed date only the end', () => {
    const month = explainPeriod(months(1), day('2026-01-31'), cnCalendar);
    expect(month).toHaveLength(29);
    expect(month.some(({ number }) => number !== undefined)).toBe(false);
    expect(explainPeriod(fixed('2024-09-15'), day('2024-06-03'), cnCalendar).map(({ date }) => date)).toEqual([
      '2024-09-15',
      '2024-09-16',
      '2024-09-17',
      '2024-09-18',
    ]);
  });
});
