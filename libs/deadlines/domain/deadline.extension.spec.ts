import { climbing, historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { given } from '../../../test/support/given';
import { RuleViolation } from '../../kernel/rule-violation';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { dueRungs } from './deadline.climbing';
import { deadline } from './deadline.decider';
import type { DeadlineEvent } from './deadline.events';
import type { DecideExtension, RequestExtension } from './deadline.extension';
import { isExtendable } from './deadline.rules';

const d03 = termsOf('D03', '2026-09-24');
const key = { deadlineId: 'D03-1-p-1', code: 'D03', projectId: 'p-1' };
const asked = shanghai('2026-09-30 15:00');
const decidedAt = shanghai('2026-10-09 10:00');

const request = (change: Partial<RequestExtension> = {}): RequestExtension => ({
  type: 'RequestExtension',
  days: 5,
  reason: '节后才能取得评审意见',
  actor: 'u-1',
  role: 'UNIT_HEAD',
  org: '106003',
  now: asked,
  ...change,
});
const decision = (change: Partial<DecideExtension> = {}): DecideExtension => ({
  type: 'DecideExtension',
  granted: true,
  reason: '同意延期',
  role: 'DEPT_HEAD',
  org: '106',
  calendar: cnCalendar,
  now: decidedAt,
  ...change,
});

const violationOf = (history: readonly DeadlineEvent[], command: RequestExtension | DecideExtension): RuleViolation => {
  try {
    deadline.decide(stateOf(history), command);
  } catch (error) {
    if (error instanceof RuleViolation) return error;
  }
  throw new Error('nothing was refused');
};

describe('asking', () => {
  it('D03: the owner asks in time, with a reason, and is told who decides until when', () =>
    given(deadline)(...historyOf(d03))
      .when(request())
      .then({
        type: 'DeadlineExtensionRequested',
        data: {
          ...{ ...key, days: 5, reason: '节后才能取得评审意见', requestedBy: 'u-1', role: 'UNIT_HEAD', org: '106003' },
          ...{ requestedAt: asked, decider: { role: 'DEPT_HEAD', org: '106' }, decideBefore: d03.period.dueInstant },
        },
      }));

  it.each([
    ['on the due instant', { now: d03.period.dueInstant }],
    ['by another role', { role: 'UNIT_CLERK' as const }],
    ['by another unit', { org: '106004' }],
    ['of no days', { days: 0 }],
    ['of half a day', { days: 1.5 }],
    ['of more than 5 wd', { days: 6 }],
    ['without a reason', { reason: '  ' }],
  ])('D03: is refused %s', (_, change) =>
    given(deadline)(...historyOf(d03))
      .when(request(change))
      .thenRefusedBy('D03'),
  );

  it('D03: in the last millisecond it is still in time', () =>
    expect(historyOf(d03, request({ now: shanghai('2026-10-09 23:59') }))).toHaveLength(2));

  it('D03: is asked once per deadline, twice is refused, decided or not', () => {
    given(deadline)(...historyOf(d03, request()))
      .when(request())
      .thenRefusedBy('D03');
    given(deadline)(...historyOf(d03, request(), decision({ granted: false, reason: '理由不足' })))
      .when(request({ now: decidedAt }))
      .thenRefusedBy('D03');
  });

  it('D03: is refused when the deadline is closed', () =>
    given(deadline)(...historyOf(d03, { type: 'CloseDeadline', outcome: 'MET', now: asked }))
      .when(request())
      .thenRefusedBy('D03'));

  it('D11: a legal deadline cannot be extended, D36 once by 20 wd', () => {
    const asker = { days: 20, role: 'FIN_BUDGET', org: 'F', now: shanghai('2026-01-21 10:00') } as const;
    given(deadline)(...historyOf(termsOf('D11', '2026-01-20')))
      .when(request(asker))
      .thenRefusedBy('D11');
    const d36 = historyOf(termsOf('D36', '2026-01-20', { role: 'FIN_BUDGET', org: 'F' }));
    expect(deadline.decide(stateOf(d36), request(asker))).toHaveLength(1);
    given(deadline)(...d36)
      .when(request({ ...asker, days: 21 }))
      .thenRefusedBy('D36');
  });

  it('D02: the original length is a limit too', () => {
    const asker = { role: 'DEPT_REVIEWER', org: '106', now: shanghai('2026-09-16 10:00') } as const;
    const d02 = historyOf(termsOf('D02', '2026-09-15'));
    given(deadline)(...d02)
      .when(request({ ...asker, days: 4 }))
      .thenRefusedBy('D02');
    expect(deadline.decide(stateOf(d02), request({ ...asker, days: 3 }))).toHaveLength(1);
  });

  it('lists everything that is wrong at once, in Chinese with a remedy', () => {
    const { kind, violations } = violationOf(historyOf(d03), request({ days: 9, reason: '' }));
    expect(kind).toBe('value');
    expect(violations.map(({ field }) => field)).toEqual(['/days', '/reason']);
    expect(violations[0]).toMatchObject({ value: '9', remedy: '请填写1至5之间的整数' });
    const state = violationOf(historyOf(d03), request({ org: '106004', now: d03.period.dueInstant }));
    expect(state.kind).toBe('state');
    expect(state.violations.map(({ remedy }) => remedy)).toEqual([
      '请由单位负责人（106003）申请延期',
      '延期须在届满前申请并决定；届满后请联系流程管理员',
    ]);
  });
});

describe('deciding', () => {
  const granted = historyOf(d03, request(), decision());

  it('D03: extended by 5 wd from 9 October it ends on 15 October, over the worked Saturday', () => {
    const event = granted.at(-1);
    expect(event).toMatchObject({
      type: 'DeadlineExtended',
      data: {
        ...{
          ...key,
          version: 2,
          from: '2026-10-09',
          days: 5,
          reason: '同意延期',
          role: 'DEPT_HEAD',
          org: '106',
          decidedAt,
        },
        period: {
          ...{ kind: 'WD', length: 5, startDate: '2026-09-24', dueDate: '2026-10-15', weekday: 'THURSDAY' },
          ...{ dueInstant: '2026-10-15T16:00:00.000Z', movedFrom: null, provisional: false, calendarVersion: '2026:1' },
        },
      },
    });
    expect(stateOf(granted)).toMatchObject({
      version: 2,
      extensions: [{ days: 5, from: '2026-10-09', to: '2026-10-15', decidedAt }],
    });
  });

  it('DOM-10.1: after the move the points of the new T are planned and the rungs of the old version are no-ops', () => {
    const state = stateOf(granted);
    // the half point of 30 September is over, and 9 October is no point of the new T
    expect(state.rungs.map((rung) => rung.key)).toEqual([
      'REMINDER-2026-10-12',
      'REMINDER-2026-10-14',
      'REMINDER-2026-10-15',
      'EXPIRY-2026-10-15',
    ]);
    given(deadline)(...granted)
      .when(climbing('REMINDER-2026-10-09', decidedAt))
      .thenNothingHappens();
    expect(dueRungs(state, shanghai('2026-10-12 09:00'), cnCalendar).map(({ point }) => point)).toEqual(['T-3']);
  });

  it('DOM-10.1: what was sent is not repeated when a point of the new T falls on the same day', () => {
    const sent = climbing('REMINDER-2026-10-09', shanghai('2026-10-09 09:00'));
    const oneDay = historyOf(d03, request({ days: 1 }), sent, decision());
    // the new T is Saturday 10 October, so its T-1 is the day of the reminder that went out
    expect(stateOf(oneDay).rungs.map((rung) => rung.key)).toEqual(['REMINDER-2026-10-10', 'EXPIRY-2026-10-10']);
  });

  it('D03: fewer days may be granted than asked for, and a refusal moves nothing', () => {
    const fewer = stateOf(historyOf(d03, request(), decision({ days: 2 })));
    expect(fewer.period.dueDate).toBe('2026-10-12');
    const refused = historyOf(d03, request(), decision({ granted: false, reason: '理由不足' }));
    expect(refused.at(-1)).toStrictEqual({
      type: 'DeadlineExtensionRefused',
      data: { ...key, days: 5, reason: '理由不足', role: 'DEPT_HEAD', org: '106', decidedAt },
    });
    expect(stateOf(refused)).toMatchObject({ version: 1, period: { dueDate: '2026-10-09' }, extensions: [] });
  });

  it('DOM-10.1: WF_ADMIN records the decision with its author and document number', () => {
    const admin = { role: 'WF_ADMIN', org: 'F' } as const;
    const recorded = { ...admin, decidedBy: 'u-7', documentNumber: '云水务〔2026〕31号' };
    expect(historyOf(d03, request(), decision(recorded)).at(-1)).toMatchObject({ data: recorded });
    const { violations } = violationOf(historyOf(d03, request()), decision(admin));
    expect(violations.map(({ field }) => field)).toEqual(['/decidedBy', '/documentNumber']);
  });

  it.each([
    ['by the owner himself', { role: 'UNIT_HEAD' as const, org: '106003' }],
    ['by the leader of another department', { org: '107' }],
    ['by a level above the next', { role: 'FIN_LEADER' as const, org: 'F' }],
    ['on the due instant, with which the request lapsed', { now: d03.period.dueInstant }],
    ['with more days than the limit', { days: 6 }],
    ['without a reason', { reason: '' }],
  ])('D03: is refused %s', (_, change) =>
    given(deadline)(...historyOf(d03, request()))
      .when(decision(change))
      .thenRefusedBy('D03'),
  );

  it('D03: decided twice, or never asked for, is refused', () => {
    given(deadline)(...granted)
      .when(decision())
      .thenRefusedBy('D03');
    given(deadline)(...historyOf(d03))
      .when(decision())
      .thenRefusedBy('D03');
  });

  it.each([
    ['D02', 'FIN_PERF', { role: 'DEPT_REVIEWER', org: '106' }],
    ['D10', 'FIN_LEADER', { role: 'FIN_PERF', org: 'F' }],
  ] as const)('%s: is decided by %s', (code, role, owner) => {
    const now = shanghai('2026-09-16 10:00');
    const asking = request({ ...owner, days: 2, now });
    const history = historyOf(termsOf(code, '2026-09-15'), asking, decision({ role, org: 'F', now }));
    expect(history.at(-1)?.type).toBe('DeadlineExtended');
  });
});

it('D03: is extendable while it is open, in time and not asked for', () => {
  expect(isExtendable(stateOf(historyOf(d03)), asked)).toBe(true);
  expect(isExtendable(stateOf(historyOf(d03)), d03.period.dueInstant)).toBe(false);
  expect(isExtendable(stateOf(historyOf(d03, request())), asked)).toBe(false);
  expect(isExtendable(stateOf(historyOf(termsOf('D11', '2026-09-24'))), asked)).toBe(false);
  expect(isExtendable(deadline.initialState, asked)).toBe(false);
});
