import { daysBetween, plusDays, type BusinessDate, type Instant } from '../../kernel/instant';
import { officeOpening } from '../../kernel/office-hours';
import type { ComputedPeriod } from '../../kernel/period';
import { nextWorkingDay, plusWorkingDays, type WorkingCalendar } from '../../kernel/working-calendar';
import type { DeadlineTerms } from '../../rule-sets/domain/deadline-terms';
import { deadlineRule } from '../../rule-sets/domain/deadlines-default';
import {
  endsBySilence,
  type EscalationLevel,
  type EscalationStep,
} from '../../rule-sets/domain/deadlines-default.rule';

/** T is the due date, T-3 three working days before it, T+1 the first working day after it. */
export type ReminderPoint = 'HALF' | 'T-3' | 'T-1' | 'T' | `T+${1 | 2 | 3 | 4 | 5}`;

/** One thing to be done about a deadline at a known instant. Its key, by kind and day, survives a move of the deadline. */
export type Rung = Readonly<{
  key: string;
  kind: 'REMINDER' | 'ESCALATION' | 'EXPIRY';
  at: Instant;
  /** The business day for which it stands; for EXPIRY the due date itself (DEC-26). */
  date: BusinessDate;
  point?: ReminderPoint;
  level?: EscalationLevel;
}>;

export type RungTerms = Pick<DeadlineTerms, 'code' | 'effectOfSilence' | 'period' | 'startInstant'>;

type Point = readonly [point: ReminderPoint, date: BusinessDate];

/** 10.1: working day number n/2, rounded up, for n wd; otherwise half of the calendar days, rounded up and moved. */
export const halfPointOf = (period: ComputedPeriod, calendar: WorkingCalendar): BusinessDate => {
  const { kind, length, startDate, dueDate, movedFrom } = period;
  if (kind === 'WD' && length !== null) return plusWorkingDays(calendar, startDate, Math.ceil(length / 2));
  const half = Math.ceil(daysBetween(startDate, movedFrom ?? dueDate) / 2);
  return nextWorkingDay(calendar, plusDays(startDate, half));
};

const pointsOf = (terms: RungTerms, calendar: WorkingCalendar, half: BusinessDate | null): readonly Point[] => {
  const { dueDate } = terms.period;
  const distances = endsBySilence(terms.effectOfSilence) ? [-3, -1, 0] : [-3, -1, 0, 1, 2, 3, 4, 5];
  const aroundT = distances.map((n): Point => {
    const name = n === 0 ? 'T' : n < 0 ? `T${n}` : `T+${n}`;
    return [name as ReminderPoint, plusWorkingDays(calendar, dueDate, n)];
  });
  return half === null ? aroundT : [['HALF', half], ...aroundT];
};

/** 10.1: points that coincide are sent once, points that are not after the start are dropped. */
const remindersOf = (terms: RungTerms, calendar: WorkingCalendar, half: BusinessDate | null): readonly Rung[] => {
  const points = pointsOf(terms, calendar, half);
  const isFirstOfItsDay = ([, date]: Point, n: number) => points.findIndex(([, other]) => other === date) === n;
  const isAfterStart = ([, date]: Point) => date > terms.period.startDate && officeOpening(date) > terms.startInstant;
  return points
    .filter(isFirstOfItsDay)
    .filter(isAfterStart)
    .map(([point, date]): Rung => {
      return { key: `REMINDER-${date}`, kind: 'REMINDER', at: officeOpening(date), date, point };
    });
};

const escalationOf = (step: EscalationStep, { period }: RungTerms, calendar: WorkingCalendar): Rung => {
  const { level, from, days } = step;
  const date =
    from === 'DUE'
      ? plusWorkingDays(calendar, period.dueDate, days)
      : nextWorkingDay(calendar, plusDays(period.startDate, days));
  return { key: `L${level}-${date}`, kind: 'ESCALATION', at: officeOpening(date), date, level };
};

const expiryOf = ({ dueDate, dueInstant }: ComputedPeriod): Rung => {
  return { key: `EXPIRY-${dueDate}`, kind: 'EXPIRY', at: dueInstant, date: dueDate };
};

const rungsOf = (terms: RungTerms, calendar: WorkingCalendar, half: BusinessDate | null): readonly Rung[] => {
  const escalations = deadlineRule(terms.code).escalation.map((step) => escalationOf(step, terms, calendar));
  const rungs = [...remindersOf(terms, calendar, half), expiryOf(terms.period), ...escalations];
  return rungs.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

/** Everything that 10.1 plans for a deadline, in order of time. A deadline that silence ends has nothing after its end. */
export const planRungs = (terms: RungTerms, calendar: WorkingCalendar): readonly Rung[] =>
  rungsOf(terms, calendar, halfPointOf(terms.period, calendar));

/**
 * The plan after a move (10.1): the points of the new T; what was climbed is not repeated, the half point stays where it
 * was, and reminders of days before `notBefore` are not made up.
 */
export const replanRungs = (
  terms: RungTerms,
  calendar: WorkingCalendar,
  done: Readonly<{ half: BusinessDate | null; climbed: readonly string[]; notBefore: BusinessDate }>,
): readonly Rung[] =>
  rungsOf(terms, calendar, done.half)
    .filter(({ key }) => !done.climbed.includes(key))
    .filter(({ kind, date }) => kind !== 'REMINDER' || date >= done.notBefore);
