import { historyOf, shanghai, stateOf, termsOf } from '../../../test/support/deadline-histories';
import { given } from '../../../test/support/given';
import { deadline } from './deadline.decider';
import type { ReassignDeadline } from './deadline.reassignment';

const d02 = termsOf('D02', '2026-09-15');
const now = shanghai('2026-09-16 10:00');
const order = { reasonCode: 'ABSENCE', documentNumber: '云财〔2026〕18号' };
const owner = { role: 'DEPT_REVIEWER', org: '106' } as const;
const hand = (change: Partial<ReassignDeadline> = {}): ReassignDeadline => {
  return { type: 'ReassignDeadline', owner, person: 'dept-reviewer.106b', order, bodyFits: true, now, ...change };
};

it('DOM-10.1: WF_ADMIN gives it to a person of the role; twice, it was given once', () => {
  const given1 = historyOf(d02, hand());
  expect(stateOf(given1)).toMatchObject({ owner, person: 'dept-reviewer.106b' });
  given(deadline)(...given1)
    .when(hand())
    .thenNothingHappens();
});

it('DOM-10.1: given back to the role, no person is left', () => {
  const { person: _, ...toTheRole } = hand();
  expect(stateOf(historyOf(d02, hand(), toTheRole))).not.toHaveProperty('person');
});

it('D02: a person that the directory does not know is refused as a value that can never be right', () => {
  const state = stateOf(historyOf(d02));
  expect(() => deadline.decide(state, hand({ personIsKnown: false }))).toThrow(
    expect.objectContaining({
      kind: 'value',
      violations: [expect.objectContaining({ field: '/toPerson', label: '接办人', value: 'dept-reviewer.106b' })],
    }),
  );
});

it('D02: a body without that role is refused, so is an order without its document, and a closed one', () => {
  given(deadline)(...historyOf(d02))
    .when(hand({ owner: { ...owner, org: '999' }, bodyFits: false }))
    .thenRefusedBy('D02');
  given(deadline)(...historyOf(d02))
    .when(hand({ order: { reasonCode: 'ABSENCE' } }))
    .thenRefusedBy('D02');
  given(deadline)(...historyOf(d02, { type: 'CloseDeadline', outcome: 'MET', now }))
    .when(hand())
    .thenRefusedBy('D02');
});
