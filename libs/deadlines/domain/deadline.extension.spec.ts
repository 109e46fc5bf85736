import { historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { asked, decision, decidedAt, request, violationOf } from '../../../test/support/extension-commands';
import { given } from '../../../test/support/given';
import { deadline } from './deadline.decider';
import { isExtendable } from './deadline.rules';

const d03 = termsOf('D03', '2026-09-24');
const key = { deadlineId: 'D03-1-p-1', code: 'D03', projectId: 'p-1' };

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

  it('D11: what is left to do about a legal deadline is told by where it stands', () => {
    const d11 = termsOf('D11', '2026-01-20'); // due on 9 February
    const remedyOf = (history = historyOf(d11), now = shanghai('2026-02-02 10:00')) =>
      violationOf(history, request({ now })).violations.map(({ remedy }) => remedy);
    expect(remedyOf()).toContain('请在 2026-02-09 前办理');
    expect(remedyOf(historyOf(d11), d11.period.dueInstant)).toContain('期限已于 2026-02-09 届满，请立即办理');
    const met = historyOf(d11, { type: 'CloseDeadline', outcome: 'MET', now: shanghai('2026-02-01 10:00') });
    expect(remedyOf(met)).toContain('该期限已结束；如有异议请联系流程管理员');
  });

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
    expect(violations[0]).toMatchObject({ value: '9', remedy: '请填写 1 至 5 之间的整数' });
    const state = violationOf(historyOf(d03), request({ org: '106004', now: d03.period.dueInstant }));
    expect(state.kind).toBe('state');
    expect(state.violations.map(({ remedy }) => remedy)).toEqual([
      '请由单位负责人（106003）申请延期',
      '延期须在届满前申请并决定；届满后请联系流程管理员',
    ]);
  });
});

it('D03: is extendable while it is open, in time and not asked for', () => {
  expect(isExtendable(stateOf(historyOf(d03)), asked)).toBe(true);
  expect(isExtendable(stateOf(historyOf(d03)), d03.period.dueInstant)).toBe(false);
  expect(isExtendable(stateOf(historyOf(d03, request())), asked)).toBe(false);
  expect(isExtendable(stateOf(historyOf(termsOf('D11', '2026-09-24'))), asked)).toBe(false);
  expect(isExtendable(deadline.initialState, asked)).toBe(false);
});
