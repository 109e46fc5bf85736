import { historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { request } from '../../../test/support/extension-commands';
import { given } from '../../../test/support/given';
import { cnCalendar } from '../../kernel/working-calendar.cn';
import { deadline } from './deadline.decider';
import type { RecordExtension } from './deadline.recorded-extension';

const d03 = termsOf('D03', '2026-09-24'); // due on 8 October
const record = (change: Partial<RecordExtension> = {}): RecordExtension => ({
  ...{ type: 'RecordExtension', days: 3, reason: '书面申请', actor: 'wf-admin.F', role: 'WF_ADMIN', org: 'F' },
  ...{ decidedBy: 'dept-head.106', documentNumber: '云水函〔2026〕12号' },
  ...{ calendar: cnCalendar, now: shanghai('2026-09-28 10:00') },
  ...change,
});

it('DOM-10.1: what was asked and decided on paper is recorded, asking and decision, with who decided', () => {
  const history = historyOf(d03, record());
  expect(history.map(({ type }) => type)).toEqual(['DeadlineOpened', 'DeadlineExtensionRequested', 'DeadlineExtended']);
  expect(history.at(-1)).toMatchObject({
    data: { days: 3, from: d03.period.dueDate, role: 'WF_ADMIN', decidedBy: 'dept-head.106' },
  });
  expect(stateOf(history)).toMatchObject({ request: { days: 3, decided: true }, extensions: [{ days: 3 }] });
});

it('DOM-10.1: an open request is decided, with the days asked for unless others are given', () => {
  const { days: _, ...asAsked } = record({ now: shanghai('2026-09-30 16:00') });
  expect(stateOf(historyOf(d03, request({ days: 2 }), asAsked)).extensions).toMatchObject([{ days: 2 }]);
});

it('DOM-10.1: recorded twice it is refused: once per deadline', () =>
  given(deadline)(...historyOf(d03, record()))
    .when(record())
    .thenRefusedBy('D03'));

it.each([
  ['after the due moment', d03, record({ now: d03.period.dueInstant })],
  ['without who decided', d03, record({ decidedBy: '' })],
  ['beyond the limit', d03, record({ days: 6 })],
  ['of a legal period (预算法 52)', termsOf('D11', '2026-09-24'), record()],
])('DOM-10.1: is refused %s', (_, terms, command) =>
  given(deadline)(...historyOf(terms))
    .when(command)
    .thenRefusedBy(terms.code),
);
