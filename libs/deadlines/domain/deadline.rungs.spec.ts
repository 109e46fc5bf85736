import fc from 'fast-check';
import { shanghai, termsOf } from '../../../test/support/deadline-histories';
import { businessDate, plusDays } from '../../kernel/instant';
import { isOfficeHour } from '../../kernel/office-hours';
import { isWorkingDay } from '../../kernel/working-calendar';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { deadlinesDefault } from '../../rule-sets/domain/deadlines-default';
import { extendedPeriod } from './deadline.counting';
import { halfPointOf, planRungs, replanRungs, type Rung } from './deadline.rungs';

const told = (rungs: readonly Rung[]) =>
  rungs.map(
    ({ kind, point, level, date }) => `${point ?? (level === undefined ? kind : `L${level}`)} ${date.slice(5)}`,
  );
const planOf = (...terms: Parameters<typeof termsOf>) => told(planRungs(termsOf(...terms), cnCalendar));

describe('the plan of 10.1', () => {
  it('D02: reminders to the due date and five days after it, four levels, over a worked Sunday and National Day', () =>
    expect(planOf('D02', '2026-09-15')).toEqual([
      'HALF 09-17', // T-1 coincides with it, T-3 is the start day itself
      'T 09-18',
      'EXPIRY 09-18',
      'T+1 09-20', // a worked Sunday
      'L1 09-20',
      'T+2 09-21',
      'T+3 09-22',
      'L2 09-22',
      'T+4 09-23',
      'T+5 09-24',
      'L3 09-24',
      'L4 10-09',
    ]));

  it('D03: it lapses, so nothing is planned after its end; the holiday lies between T-3, half and T-1', () =>
    expect(planOf('D03', '2026-09-24')).toEqual(['T-3 09-29', 'HALF 09-30', 'T-1 10-08', 'T 10-09', 'EXPIRY 10-09']));

  it('D14: the report of the third quarter', () =>
    expect(planOf('D14', '2026-09-30')).toEqual([
      'HALF 10-13', // working day number 5: 8, 9, the worked Saturday 10, 12, 13
      'T-3 10-15',
      'T-1 10-19',
      'T 10-20',
      'EXPIRY 10-20',
      'T+1 10-21',
      'L1 10-21',
      'T+2 10-22',
      'T+3 10-23',
      'L2 10-23',
      'T+4 10-26',
      'T+5 10-27',
      'L3 10-27',
      'L4 11-03',
    ]));

  it('D11: L1, L2 and L3 come 10, 15 and 18 cd after the start, moved to the next working day', () =>
    expect(planOf('D11', '2026-01-20').filter((rung) => rung.startsWith('L'))).toEqual([
      'L1 01-30',
      'L2 02-04',
      'L3 02-09', // 7 February is a Saturday
      'L4 02-28', // a worked Saturday, after the Spring Festival
    ]));

  it('D19: half of the calendar days of a month, rounded up, moved to the next working day', () =>
    // 3 September to 3 October are 30 days; the 18th is a Friday
    expect(planOf('D19', '2026-09-03')[0]).toBe('HALF 09-18'));

  it.each([
    ['D13', '2026-09-15', '2026-09-28', 'ten days on is 25 September, a holiday'],
    ['D25', '2026-01-01', '2026-02-24', '45 of 89 days, rounded up, end in the Spring Festival'],
    ['D21', '2026-09-15', '2026-09-29', 'working day number 10'],
  ] as const)('%s from %s has its half on %s: %s', (code, start, half, _reason) =>
    expect(halfPointOf(termsOf(code, start).period, cnCalendar)).toBe(half),
  );

  it('is at 09:00 for notices and at the due instant for the expiry', () => {
    const rungs = planRungs(termsOf('D02', '2026-09-15'), cnCalendar);
    expect(rungs[1]).toEqual({
      key: 'REMINDER-2026-09-18',
      kind: 'REMINDER',
      at: shanghai('2026-09-18 09:00'),
      date: '2026-09-18',
      point: 'T',
    });
    expect(rungs[2]).toEqual({
      key: 'EXPIRY-2026-09-18',
      kind: 'EXPIRY',
      at: '2026-09-18T16:00:00.000Z',
      date: '2026-09-18',
    });
    expect(rungs[4]).toMatchObject({ key: 'L1-2026-09-20', kind: 'ESCALATION', at: shanghai('2026-09-20 09:00') });
  });

  it('D02: a point on the start day is dropped even when the start was before 09:00', () => {
    const early = { ...termsOf('D02', '2026-09-15'), startInstant: shanghai('2026-09-15 08:00') };
    expect(told(planRungs(early, cnCalendar))[0]).toBe('HALF 09-17');
  });

  it('points not after the start are dropped, levels of a late start are not', () => {
    const late = { ...termsOf('D11', '2026-01-20'), startInstant: shanghai('2026-02-05 10:00') };
    expect(told(planRungs(late, cnCalendar)).slice(0, 3)).toEqual(['L1 01-30', 'L2 02-04', 'T-1 02-06']);
  });
});

describe('the plan after a move', () => {
  const terms = termsOf('D03', '2026-09-24');
  const extended = { ...terms, period: extendedPeriod(terms.period, 5, cnCalendar) };
  const done = {
    half: businessDate('2026-09-30'),
    climbed: ['REMINDER-2026-09-29'],
    notBefore: businessDate('2026-09-30'),
  };

  it('D03: extended by 5 wd it has the points of the new T, and the half point where it was', () =>
    expect(told(replanRungs(extended, cnCalendar, done))).toEqual([
      'HALF 09-30',
      'T-3 10-12',
      'T-1 10-14',
      'T 10-15',
      'EXPIRY 10-15',
    ]));

  it('what was sent is not repeated, what was missed before the move is not made up', () => {
    const sent = { ...done, climbed: ['REMINDER-2026-10-12'], notBefore: businessDate('2026-10-09') };
    expect(told(replanRungs(extended, cnCalendar, sent))).toEqual(['T-1 10-14', 'T 10-15', 'EXPIRY 10-15']);
  });
});

describe('properties', () => {
  const withOwner = deadlinesDefault.data.deadlines.filter(({ stream, owners }) => stream && owners.length > 0);
  const anyTerms = fc
    .tuple(fc.constantFrom(...withOwner), fc.integer({ min: 0, max: 1_400 }))
    .map(([{ code, owners }, n]) => {
      const [role] = owners;
      if (role === undefined) throw new Error('filtered before');
      return termsOf(code, plusDays(businessDate('2023-01-01'), n), { role, org: '106003' });
    });

  it('every plan is in order, has unique keys, one expiry, and tells people in office hours only', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const rungs = planRungs(terms, cnCalendar);
        expect(rungs.map(({ at }) => at)).toEqual(rungs.map(({ at }) => at).toSorted());
        expect(new Set(rungs.map(({ key }) => key)).size).toBe(rungs.length);
        expect(rungs.filter(({ kind }) => kind === 'EXPIRY').map(({ at }) => at)).toEqual([terms.period.dueInstant]);
        for (const { at, date } of rungs.filter(({ kind }) => kind !== 'EXPIRY')) {
          expect(isWorkingDay(cnCalendar, date)).toBe(true);
          expect(isOfficeHour(cnCalendar, at)).toBe(true);
        }
      }),
    );
  });

  it('at most nine reminders, at most five of them after the due date', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const reminders = planRungs(terms, cnCalendar).filter(({ kind }) => kind === 'REMINDER');
        expect(reminders.length).toBeLessThanOrEqual(9);
        expect(reminders.filter(({ date }) => date > terms.period.dueDate).length).toBeLessThanOrEqual(5);
        expect(reminders.every(({ date }) => date > terms.period.startDate)).toBe(true);
      }),
    );
  });
});
