import { climbing, historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { given } from '../../../test/support/given';
import { businessDate } from '../../kernel/instant';
import { RuleViolation } from '../../kernel/rule-violation';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import type { OverrideDeadline, PauseDeadline, ResumeDeadline, WaiveDeadline } from './deadline.administration';
import { deadline, type DeadlineCommand } from './deadline.decider';
import type { DeadlineEvent } from './deadline.events';
import { rungsLeft } from './deadline.state';

const d09 = termsOf('D09', '2026-09-15'); // 5 wd: due on 21 September, the worked Sunday counts
const key = { deadlineId: 'D09-1-p-1', code: 'D09', projectId: 'p-1' };
const order = { reasonCode: 'OTHER', documentNumber: '云财〔2026〕12号' };
const calendar = cnCalendar;
const pausedAt = shanghai('2026-09-18 11:00');

const pause = (change: Partial<PauseDeadline> = {}): PauseDeadline => {
  return { type: 'PauseDeadline', from: businessDate('2026-09-18'), order, calendar, now: pausedAt, ...change };
};
const resume = (at: string): ResumeDeadline => ({ type: 'ResumeDeadline', calendar, now: shanghai(at) });
const waive = (change: Partial<WaiveDeadline> = {}): WaiveDeadline => {
  return { type: 'WaiveDeadline', order, now: pausedAt, ...change };
};
/** The refusal of that command after that history. */
const refusalOf = (history: readonly DeadlineEvent[], command: DeadlineCommand): RuleViolation => {
  try {
    deadline.decide(stateOf(history), command);
  } catch (error) {
    if (error instanceof RuleViolation) return error;
  }
  throw new Error('nothing was refused');
};
const override = (dueDate: string, change: Partial<OverrideDeadline> = {}): OverrideDeadline => {
  return { type: 'OverrideDeadline', dueDate: businessDate(dueDate), order, calendar, now: pausedAt, ...change };
};

describe('pausing', () => {
  it('DOM-10.1: working days up to the day before the pause are used up', () =>
    given(deadline)(...historyOf(d09))
      .when(pause())
      .then({
        type: 'DeadlinePaused',
        data: {
          ...{ ...key, ...order, version: 2, pausedFrom: businessDate('2026-09-18') },
          ...{ remainder: { kind: 'WD', length: 3 }, pausedAt }, // 16 and 17 are used; 18, 20, 21 are left
        },
      }));

  it('DOM-10.1: nothing is climbed and nothing expires while the clock stands', () => {
    const paused = historyOf(d09, pause());
    expect(rungsLeft(stateOf(paused))).toEqual([]);
    given(deadline)(...paused)
      .when(climbing('EXPIRY-2026-09-21', shanghai('2026-09-22 10:00'), 2))
      .thenNothingHappens();
  });

  it('DOM-10.1: the rest is counted from the day the pause ends, that day not counted', () => {
    const resumed = historyOf(d09, pause(), resume('2026-09-29 10:00'));
    expect(resumed.at(-1)).toMatchObject({
      type: 'DeadlineResumed',
      data: {
        ...{ ...key, version: 3, from: '2026-09-21', resumedOn: '2026-09-29', remainder: { kind: 'WD', length: 3 } },
        period: { kind: 'WD', length: 5, startDate: '2026-09-15', dueDate: '2026-10-09' },
      },
    });
    expect(stateOf(resumed)).toMatchObject({
      status: 'OPEN',
      pauses: [{ from: '2026-09-18', resumedOn: '2026-09-29' }],
    });
    expect(
      rungsLeft(stateOf(resumed))
        .slice(0, 3)
        .map((rung) => rung.key),
    ).toEqual(['REMINDER-2026-10-08', 'REMINDER-2026-10-09', 'EXPIRY-2026-10-09']); // T-3 is the day it resumed
  });

  it('DOM-10.1: paused on its start day, which is never counted, the whole period is left', () => {
    const from = businessDate('2026-09-15');
    const paused = historyOf(d09, pause({ from, now: shanghai('2026-09-15 11:00') }));
    expect(paused.at(-1)).toMatchObject({ data: { remainder: { kind: 'WD', length: 5 } } });
  });

  it('D11: of calendar days the calendar days are left', () => {
    const d11 = termsOf('D11', '2026-01-20'); // due on Monday 9 February
    const from = businessDate('2026-02-02');
    const paused = historyOf(d11, pause({ from, now: shanghai('2026-02-02 10:00') }), resume('2026-03-02 10:00'));
    expect(paused.at(-1)).toMatchObject({
      data: { remainder: { kind: 'CD', length: 8 }, period: { dueDate: '2026-03-10', kind: 'CD', length: 20 } },
    });
  });

  it('DOM-10.1: paused twice, resumed twice: the second one is refused and says since when', () => {
    const paused = historyOf(d09, pause());
    expect(refusalOf(paused, pause())).toMatchObject({
      ...{ rule: 'D09', kind: 'state' },
      violations: [{ message: '该期限已自 2026-09-18 起中止计时', remedy: expect.stringContaining('先恢复') }],
    });
    given(deadline)(...historyOf(d09, pause(), resume('2026-09-29 10:00')))
      .when(resume('2026-09-29 11:00'))
      .thenRefusedBy('D09');
  });

  it('DOM-10.1: a reason code stands for some operations only; the remedy names those of this one', () => {
    const { kind, violations } = refusalOf(historyOf(d09), pause({ order: { ...order, reasonCode: 'ABSENCE' } }));
    expect([kind, violations[0].field, violations[0].remedy]).toEqual([
      'value',
      '/reasonCode',
      expect.stringContaining('APPEAL（申诉复核）'),
    ]);
    const resumed = { ...resume('2026-09-29 10:00'), order: { reasonCode: 'OTHER' } };
    expect(refusalOf(historyOf(d09, pause()), resumed).violations[0].field).toBe('/documentNumber');
    expect(historyOf(d09, pause(), { ...resumed, order: { reasonCode: 'CAUSE_ENDED' } })).toHaveLength(3);
  });

  it('DOM-10.1: an appeal or an opinion needs no document number, an order does', () => {
    expect(historyOf(d09, pause({ order: { reasonCode: 'APPEAL' } }))).toHaveLength(2);
    given(deadline)(...historyOf(d09))
      .when(pause({ order: { reasonCode: 'OTHER' } }))
      .thenRefusedBy('D09');
  });

  it.each([
    ['before its start', pause({ from: businessDate('2026-09-14') })],
    ['in advance', pause({ from: businessDate('2026-09-19') })],
    ['when it is over', pause({ now: d09.period.dueInstant })],
  ])('D09: is not paused %s', (_, command) =>
    given(deadline)(...historyOf(d09))
      .when(command)
      .thenRefusedBy('D09'),
  );
});

describe('waiving', () => {
  it('D09: by order and document number it need not be met; twice it was waived once', () => {
    const waived = historyOf(d09, waive());
    expect(waived.at(-1)).toStrictEqual({
      type: 'DeadlineWaived',
      data: { ...key, ...order, version: 2, waivedAt: pausedAt },
    });
    expect(rungsLeft(stateOf(waived))).toEqual([]);
    given(deadline)(...waived)
      .when(waive())
      .thenNothingHappens();
  });

  it('D09: is refused without a document number, or when it is closed', () => {
    given(deadline)(...historyOf(d09))
      .when(waive({ order: { reasonCode: 'OTHER', documentNumber: ' ' } }))
      .thenRefusedBy('D09');
    given(deadline)(...historyOf(d09, { type: 'CloseDeadline', outcome: 'MET', now: pausedAt }))
      .when(waive())
      .thenRefusedBy('D09');
  });
});

describe('overriding', () => {
  it('DOM-10.1: another due date by reason code and document number, moved when it is a day off', () => {
    const overridden = historyOf(d09, override('2026-09-25'));
    expect(overridden.at(-1)).toMatchObject({
      type: 'DeadlineOverridden',
      data: {
        ...{ ...key, ...order, version: 2, from: '2026-09-21', orderedDate: '2026-09-25' },
        period: { dueDate: '2026-09-28', movedFrom: '2026-09-25', kind: 'WD', length: 5 },
      },
    });
  });

  it('DOM-10.1: an overdue deadline gets a new T, and the levels of the old one are behind it', () => {
    const now = shanghai('2026-09-24 10:00');
    const overdue = historyOf(
      d09,
      climbing('EXPIRY-2026-09-21', shanghai('2026-09-22 00:00')),
      climbing('L1-2026-09-22', shanghai('2026-09-22 09:00')),
    );
    expect(stateOf(overdue)).toMatchObject({ overdue: true, escalationLevel: 1 });
    const state = stateOf([...overdue, ...deadline.decide(stateOf(overdue), override('2026-10-15', { now }))]);
    expect(state).toMatchObject({ overdue: false, escalationLevel: 0, version: 2 });
    expect(rungsLeft(state).map(({ key: rung }) => rung)).toContain('L1-2026-10-16');
  });

  it('DOM-10.1: to the date it has already, twice, nothing changes', () =>
    given(deadline)(...historyOf(d09, override('2026-09-24')))
      .when(override('2026-09-24'))
      .thenNothingHappens());

  it.each([
    ['without a document number', override('2026-09-24', { order: { reasonCode: 'OTHER' } })],
    ['into the past', override('2026-09-17')],
  ])('D09: is refused %s', (_, command) =>
    given(deadline)(...historyOf(d09))
      .when(command)
      .thenRefusedBy('D09'),
  );

  it('D09: is refused while the clock stands', () =>
    given(deadline)(...historyOf(d09, pause()))
      .when(override('2026-09-24'))
      .thenRefusedBy('D09'));
});
