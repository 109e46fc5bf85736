import { climbing, historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { decision, decidedAt, request, violationOf } from '../../../test/support/extension-commands';
import { given } from '../../../test/support/given';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { dueRungs } from './deadline.climbing';
import { deadline } from './deadline.decider';

const d03 = termsOf('D03', '2026-09-24');
const key = { deadlineId: 'D03-1-p-1', code: 'D03', projectId: 'p-1' };

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
