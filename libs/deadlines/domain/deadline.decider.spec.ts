import fc from 'fast-check';
import { climbing, historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { given } from '../../../test/support/given';
import { fold } from '../../kernel/decider';
import { businessDate } from '../../kernel/instant';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { deadline, type DeadlineCommand } from './deadline.decider';
import { planRungs } from './deadline.rungs';
import { rungsLeft, standingOf } from './deadline.state';
import { deadlineStream } from './deadline.stream';

const terms = termsOf('D10', '2026-09-15');
const now = terms.startInstant;
const open: DeadlineCommand = { type: 'OpenDeadline', terms, calendar: cnCalendar, now };
const opened = historyOf(terms);
const key = { deadlineId: 'D10-1-p-1', code: 'D10', projectId: 'p-1' };
const later = shanghai('2026-09-22 10:00');

describe('opening', () => {
  it('D10: begins with its terms and the whole plan, so that a replay needs no calendar', () =>
    given(deadline)()
      .when(open)
      .then({
        type: 'DeadlineOpened',
        data: { ...terms, version: 1, rungs: planRungs(terms, cnCalendar), openedAt: now },
      }));

  it('D10: opened twice it was opened once, closed or not', () => {
    given(deadline)(...opened)
      .when(open)
      .thenNothingHappens();
    const closed = historyOf(terms, { type: 'CloseDeadline', outcome: 'MET', now: later });
    given(deadline)(...closed)
      .when(open)
      .thenNothingHappens();
  });

  it('D10: shows how it stands', () => {
    const state = stateOf(opened);
    expect(standingOf(state)).toEqual({
      deadlineId: 'D10-1-p-1',
      code: 'D10',
      state: 'OPEN',
      version: 1,
      dueInstant: '2026-09-29T16:00:00.000Z',
    });
    expect(rungsLeft(state)).toEqual(state.rungs);
    expect(standingOf(deadline.initialState)).toBeNull();
    expect(deadlineStream('D10-1-p-1')).toBe('deadline-D10-1-p-1');
  });

  it.each<DeadlineCommand>([
    { type: 'CloseDeadline', outcome: 'MET', now },
    { type: 'ReassignDeadline', owner: { role: 'FIN_DIVISION', org: 'F' }, now },
    { type: 'RequestExtension', days: 1, reason: '理由', actor: 'u-1', role: 'FIN_PERF', org: 'F', now },
  ])('DOM-10.1: there is nothing to change before the opening: $type', (command) =>
    given(deadline)().when(command).thenRefusedBy('DOM-10.1'),
  );
});

describe('closing', () => {
  const met: DeadlineCommand = { type: 'CloseDeadline', outcome: 'MET', version: 1, now: later };

  it('D10: the owning stream met it', () =>
    given(deadline)(...opened)
      .when(met)
      .then({ type: 'DeadlineClosed', data: { ...key, outcome: 'MET', version: 1, closedAt: later } }));

  it('DEC-26: expired, it took effect on the due date', () =>
    given(deadline)(...opened)
      .when({ type: 'CloseDeadline', outcome: 'EXPIRED', now: later })
      .then({
        type: 'DeadlineClosed',
        data: { ...key, outcome: 'EXPIRED', version: 1, closedAt: later, effectiveDate: terms.period.dueDate },
      }));

  it('D10: a decision on another version is a fact all the same, and the version is kept', () =>
    given(deadline)(...opened)
      .when({ type: 'CloseDeadline', outcome: 'EXPIRED', version: 7, now: later })
      .then({
        type: 'DeadlineClosed',
        data: { ...key, outcome: 'EXPIRED', version: 1, closedAt: later, decidedOnVersion: 7 },
      }));

  it('D10: closed twice it was closed once, by the first outcome', () => {
    const closed = historyOf(terms, met);
    given(deadline)(...closed)
      .when(met)
      .thenNothingHappens();
    given(deadline)(...closed)
      .when({ type: 'CloseDeadline', outcome: 'SUPERSEDED', now: later })
      .thenNothingHappens();
    expect(standingOf(stateOf(closed))?.state).toBe('MET');
    expect(rungsLeft(stateOf(closed))).toEqual([]);
  });

  it('D02: an overdue deadline can still be met, late', () => {
    const overdue = historyOf(
      termsOf('D02', '2026-09-15'),
      climbing('EXPIRY-2026-09-18', shanghai('2026-09-19 00:00')),
      { type: 'CloseDeadline', outcome: 'MET', now: later },
    );
    expect(stateOf(overdue)).toMatchObject({ status: 'MET', overdue: true });
  });
});

describe('reassigning', () => {
  const owner = { role: 'FIN_DIVISION', org: 'F' } as const;
  const command: DeadlineCommand = { type: 'ReassignDeadline', owner, now: later };

  it('D10: FIN_DIVISION owns it from the grade of the goal on', () => {
    given(deadline)(...opened)
      .when(command)
      .then({
        type: 'DeadlineReassigned',
        data: { ...key, previousOwner: { role: 'FIN_PERF', org: 'F' }, owner, reassignedAt: later },
      });
    expect(stateOf(historyOf(terms, command)).owner).toEqual(owner);
  });

  it('D10: reassigned twice it was reassigned once', () =>
    given(deadline)(...historyOf(terms, command))
      .when(command)
      .thenNothingHappens());

  it('D10: too late, a policy changes nothing, but a person is told', () => {
    const closed = historyOf(terms, { type: 'CloseDeadline', outcome: 'MET', now: later });
    given(deadline)(...closed)
      .when(command)
      .thenNothingHappens();
    const order = { reasonCode: 'ABSENCE', documentNumber: '云财〔2026〕8号' };
    given(deadline)(...closed)
      .when({ ...command, order })
      .thenRefusedBy('D10');
  });

  it('D10: by order it may name a person of the same holder', () => {
    const order = { reasonCode: 'ABSENCE', documentNumber: '云财〔2026〕8号' };
    const same: DeadlineCommand = { ...command, owner: { role: 'FIN_PERF', org: 'F' }, person: 'u-9', order };
    expect(historyOf(terms, same).at(-1)).toMatchObject({
      type: 'DeadlineReassigned',
      data: { person: 'u-9', ...order },
    });
  });
});

it('any part of a history can be folded, in any order, without failing', () => {
  const onT = shanghai('2026-09-18 10:00');
  const asker = { actor: 'u-1', role: 'DEPT_REVIEWER', org: '106' } as const;
  const full = historyOf(
    termsOf('D02', '2026-09-15'),
    climbing('REMINDER-2026-09-17', shanghai('2026-09-17 09:00')),
    { type: 'RequestExtension', days: 2, reason: '材料多', ...asker, now: onT },
    {
      type: 'DecideExtension',
      granted: true,
      reason: '同意',
      role: 'FIN_PERF',
      org: 'F',
      calendar: cnCalendar,
      now: onT,
    },
    {
      type: 'PauseDeadline',
      from: businessDate('2026-09-18'),
      order: { reasonCode: 'APPEAL' },
      calendar: cnCalendar,
      now: onT,
    },
    { type: 'ResumeDeadline', calendar: cnCalendar, now: later },
    { type: 'CloseDeadline', outcome: 'SUPERSEDED', now: later },
  );
  expect(full).toHaveLength(7);
  fc.assert(
    fc.property(fc.shuffledSubarray(full), (part) => {
      expect(() => fold(deadline, part)).not.toThrow();
    }),
  );
});
