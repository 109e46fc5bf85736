import { climbing, historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { given } from '../../../test/support/given';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { dueRungs, nextClimb } from './deadline.climbing';
import { deadline } from './deadline.decider';
import { rungsLeft } from './deadline.state';

const d02 = termsOf('D02', '2026-09-15');
const d03 = termsOf('D03', '2026-09-24');
const given02 = given(deadline)(...historyOf(d02));
const key = { deadlineId: 'D02-1-p-1', code: 'D02', projectId: 'p-1' };
const due = { dueDate: d02.period.dueDate, dueInstant: d02.period.dueInstant };
const atT = shanghai('2026-09-18 09:00');

describe('a reminder', () => {
  it('D02: at its moment the owner is reminded of the due date and the effect of silence', () =>
    given02.when(climbing('REMINDER-2026-09-18', atT)).then({
      type: 'DeadlineReminderSent',
      data: {
        ...{ ...key, version: 1, rungKey: 'REMINDER-2026-09-18', ...due },
        ...{ effectOfSilence: 'ESCALATE', recipients: [{ role: 'DEPT_REVIEWER', org: '106' }] },
        ...{ point: 'T', sentAt: atT },
      },
    }));

  it.each([
    ['a second early', '2026-09-18 08:59'],
    ['after 17:30', '2026-09-18 17:31'],
    ['on a holiday', '2026-09-26 10:00'],
  ])('DOM-10.1: is not sent %s', (_, now) =>
    given02.when(climbing('REMINDER-2026-09-18', shanghai(now))).thenNothingHappens(),
  );

  it('DOM-10.1: missed and sent on a later day it names the day for which it stood', () => {
    const [sent] = deadline.decide(
      stateOf(historyOf(d02)),
      climbing('REMINDER-2026-09-18', shanghai('2026-09-20 11:00')),
    );
    expect(sent?.data).toMatchObject({ point: 'T', effectiveDate: '2026-09-18' });
  });

  it('DOM-10.1: climbed twice it was sent once', () => {
    const history = historyOf(d02, climbing('REMINDER-2026-09-18', atT));
    given(deadline)(...history)
      .when(climbing('REMINDER-2026-09-18', atT))
      .thenNothingHappens();
    expect(stateOf(history).reminders).toHaveLength(1);
  });

  it.each([
    ['of another version', climbing('REMINDER-2026-09-18', atT, 2)],
    ['that is not planned', climbing('REMINDER-2026-09-19', atT)],
  ])('a timer %s changes nothing', (_, command) => given02.when(command).thenNothingHappens());

  it('a timer changes nothing when the deadline is closed or was never opened', () => {
    const closed = historyOf(d02, { type: 'CloseDeadline', outcome: 'MET', now: shanghai('2026-09-16 10:00') });
    given(deadline)(...closed)
      .when(climbing('REMINDER-2026-09-18', atT))
      .thenNothingHappens();
    given(deadline)().when(climbing('REMINDER-2026-09-18', atT)).thenNothingHappens();
  });
});

describe('an escalation', () => {
  it('D02: on the first working day after the due date, a worked Sunday, the department leader is told', () => {
    const now = shanghai('2026-09-20 09:00');
    given02.when(climbing('L1-2026-09-20', now)).then({
      type: 'DeadlineEscalated',
      data: {
        ...{ ...key, version: 1, rungKey: 'L1-2026-09-20', ...due },
        ...{ effectOfSilence: 'ESCALATE', recipients: [{ role: 'DEPT_HEAD', org: '106' }] },
        ...{ level: 1, escalatedAt: now },
      },
    });
  });

  it('D02: the level is the highest reached, and L4 tells all of them', () => {
    const history = historyOf(
      d02,
      climbing('L2-2026-09-22', shanghai('2026-09-22 09:00')),
      climbing('L1-2026-09-20', shanghai('2026-09-22 09:01')),
      climbing('L4-2026-10-09', shanghai('2026-10-09 09:00')),
    );
    expect(stateOf(history.slice(0, 3)).escalationLevel).toBe(2);
    expect(stateOf(history).escalationLevel).toBe(4);
    expect(stateOf(history).escalations.at(-1)?.recipients).toHaveLength(4);
  });
});

describe('an expiry', () => {
  const late = shanghai('2026-09-19 03:00');
  const expiry = climbing('EXPIRY-2026-09-18', late);

  it('DEC-26: takes effect on the due date, whenever the timer really ran; the deadline stays open and is overdue', () => {
    given02.when(expiry).then({
      type: 'DeadlineExpired',
      data: {
        ...{ ...key, version: 1, rungKey: 'EXPIRY-2026-09-18', effect: 'ESCALATE', ...due },
        ...{ effectiveDate: d02.period.dueDate, expiredAt: late },
      },
    });
    expect(stateOf(historyOf(d02, expiry))).toMatchObject({ status: 'OPEN', overdue: true });
  });

  it('DEC-26: comes at the due instant itself, outside office hours, not a millisecond before', () => {
    given02.when(climbing('EXPIRY-2026-09-18', shanghai('2026-09-18 23:59'))).thenNothingHappens();
    expect(historyOf(d02, climbing('EXPIRY-2026-09-18', d02.period.dueInstant)).at(-1)?.type).toBe('DeadlineExpired');
  });

  it('DEC-26: climbed twice it expired once', () =>
    given(deadline)(...historyOf(d02, expiry))
      .when(expiry)
      .thenNothingHappens());

  it('D03: silence that ends a deadline is decided by the owning stream first', () => {
    const history = historyOf(d03);
    const now = shanghai('2026-10-10 00:00');
    given(deadline)(...history)
      .when(climbing('EXPIRY-2026-10-09', now))
      .thenNothingHappens();
    expect(dueRungs(stateOf(history), now, cnCalendar).map((rung) => rung.key)).toEqual(['EXPIRY-2026-10-09']);
  });
});

describe('what can be climbed', () => {
  const keys = (now: string, history = historyOf(d02)) =>
    dueRungs(stateOf(history), shanghai(now), cnCalendar).map((rung) => rung.key);
  const next = (now: string, history = historyOf(d02)) => {
    const found = nextClimb(stateOf(history), cnCalendar, shanghai(now));
    return found && [found.rung.key, found.at];
  };

  it('DOM-10.1: missed notices wait for office hours and do not hold up the expiry', () => {
    expect(keys('2026-09-19 10:00')).toEqual(['EXPIRY-2026-09-18']); // a Saturday
    expect(keys('2026-09-20 10:00')).toEqual([
      'REMINDER-2026-09-17',
      'REMINDER-2026-09-18',
      'EXPIRY-2026-09-18',
      'REMINDER-2026-09-20',
      'L1-2026-09-20',
    ]);
  });

  it('names the next moment: of the rung, or of the next office hours when it was missed', () => {
    expect(next('2026-09-15 10:00')).toEqual(['REMINDER-2026-09-17', shanghai('2026-09-17 09:00')]);
    expect(next('2026-09-17 12:00')).toEqual(['REMINDER-2026-09-17', shanghai('2026-09-17 12:00')]);
    expect(next('2026-09-17 18:00')).toEqual(['REMINDER-2026-09-17', shanghai('2026-09-18 09:00')]);
  });

  it('the expiry comes before a notice that was missed on the due date', () =>
    expect(next('2026-09-18 18:00')).toEqual(['EXPIRY-2026-09-18', d02.period.dueInstant]));

  it('D03: nobody is reminded of a deadline that silence has ended', () => {
    const history = historyOf(d03);
    expect(next('2026-10-09 18:00', history)).toEqual(['EXPIRY-2026-10-09', d03.period.dueInstant]);
    expect(keys('2026-10-10 10:00', history)).toEqual(['EXPIRY-2026-10-09']);
  });

  it('is nothing once the deadline is closed, or every rung was climbed', () => {
    const climbs = stateOf(historyOf(d02)).rungs.map((rung) => climbing(rung.key, shanghai('2026-10-12 10:00')));
    const all = historyOf(d02, ...climbs);
    expect(next('2026-10-12 10:00', all)).toBeNull();
    expect(rungsLeft(stateOf(all))).toEqual([]);
    const closed = historyOf(d02, { type: 'CloseDeadline', outcome: 'MET', now: shanghai('2026-09-16 10:00') });
    expect(next('2026-09-16 10:00', closed)).toBeNull();
    expect(nextClimb(deadline.initialState, cnCalendar, atT)).toBeNull();
  });

  it('climbing the next rung at its moment again and again climbs each planned rung once', () => {
    const planned = stateOf(historyOf(d02)).rungs.map((rung) => rung.key);
    let history = historyOf(d02);
    let now = d02.startInstant;
    const climbed = planned.map(() => {
      const step = nextClimb(stateOf(history), cnCalendar, now);
      if (step === null) return null;
      now = step.at > now ? step.at : now;
      history = [...history, ...deadline.decide(stateOf(history), climbing(step.rung.key, now))];
      return step.rung.key;
    });
    expect(climbed).toEqual(planned);
    expect(nextClimb(stateOf(history), cnCalendar, now)).toBeNull();
  });
});
