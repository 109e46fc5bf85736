import { businessDate, instant } from '../../kernel/instant';
import { RuleViolation } from '../../kernel/rule-violation';
import { absoluteDeviation } from './absolute-deviation';
import type { DeviationData, MonitoringData, ThresholdData, TimeProgressData } from './monitoring-rule-set';
import { ruleSetPublication, type PublishVersion } from './rule-set-publication.decider';
import { sichuan2025 } from './sichuan-2025';
import { timeProportional } from './time-proportional';

const now = instant('2026-06-15T10:00:00+08:00');
const by = { actor: 'fin-perf.F', role: 'FIN_PERF', org: 'F' } as const;
const publish = (change: Partial<PublishVersion> = {}): PublishVersion => ({
  type: 'PublishVersion',
  version: 2,
  previous: sichuan2025,
  effectiveFrom: businessDate('2026-07-01'),
  data: sichuan2025.data,
  by,
  now,
  today: businessDate('2026-06-15'),
  ...change,
});
const { initialState, decide, evolve } = ruleSetPublication;

/** Kind of the refusal, rule and field of each finding. */
const refused = (command: PublishVersion): readonly string[] => {
  try {
    decide(initialState, command);
  } catch (error) {
    if (error instanceof RuleViolation)
      return [error.kind, ...error.violations.map(({ rule, field }) => `${rule} ${field}`)];
    throw error;
  }
  throw new Error('it was not refused');
};

const thresholds = (change: Partial<ThresholdData>): MonitoringData => ({ ...sichuan2025.data, ...change });
const progress = (change: Partial<TimeProgressData>): MonitoringData => ({ ...timeProportional.data, ...change });
const deviation = (change: Partial<DeviationData>): MonitoringData => ({ ...absoluteDeviation.data, ...change });

it('DEC-01: a version is published with its parameters, under the name of the rule set', () => {
  const data = thresholds({ gapAbove: '8.00' });
  expect(decide(initialState, publish({ data, regulation: '云财绩〔2026〕3号' }))).toEqual([
    {
      type: 'RuleSetPublished',
      data: {
        ruleSetId: 'sichuan-2025',
        version: 2,
        label: sichuan2025.label,
        labelEn: sichuan2025.labelEn,
        effectiveFrom: '2026-07-01',
        regulation: '云财绩〔2026〕3号',
        data,
        by,
        at: now,
      },
    },
  ]);
});

it('DEC-01: twice, or by somebody else meanwhile: a published version never changes', () => {
  const state = decide(initialState, publish()).reduce(evolve, initialState);
  expect(() => decide(state, publish({ data: thresholds({ gapAbove: '5.00' }) }))).toThrow(
    expect.objectContaining({ rule: 'DEC-01', kind: 'state' }),
  );
});

it.each(['2026-06-15', '2026-06-14'])('DEC-01: effective from %s is not after today', (effectiveFrom) =>
  expect(refused(publish({ effectiveFrom: businessDate(effectiveFrom) }))).toEqual(['value', 'DEC-01 /effectiveFrom']),
);

it('DEC-01: a version does not take effect before the one before it, on the same day it may', () => {
  const previous = { ...sichuan2025, version: 2, effectiveFrom: businessDate('2026-08-01') };
  expect(refused(publish({ previous, version: 3 }))).toEqual(['state', 'DEC-01 /effectiveFrom']);
  const same = publish({ previous, version: 3, effectiveFrom: previous.effectiveFrom });
  expect(decide(initialState, same)).toHaveLength(1);
});

it('DEC-01: the method of a rule set does not change', () =>
  expect(refused(publish({ data: absoluteDeviation.data }))).toEqual(['value', 'DEC-01 /data/method']));

it('DEC-01: what is wrong is told all at once', () =>
  expect(
    refused(publish({ effectiveFrom: businessDate('2026-06-01'), data: thresholds({ firstMonth: 9, lastMonth: 5 }) })),
  ).toEqual([
    'value',
    'DEC-01 /effectiveFrom',
    'DEC-01 /data/lastMonth',
    ...['4', '6', '8', '10'].map((month) => `DEC-01 /data/spendingBelow/${month}`),
  ]));

it.each<[string, MonitoringData, string]>([
  ['a threshold outside the evaluated months', thresholds({ spendingBelow: { 3: '10.00' } }), '/spendingBelow/3'],
  [
    'spending: yellow below red',
    progress({ spending: { redBelow: '80', yellowBelow: '60' } }),
    '/spending/yellowBelow',
  ],
  [
    'accumulating: blue below yellow',
    progress({ accumulating: { redBelow: '60', yellowBelow: '80', blueFrom: '79.99' } }),
    '/accumulating/blueFrom',
  ],
  [
    'qualitative: yellow below red',
    deviation({ qualitative: { redBelow: '0.80', yellowBelow: '0.60' } }),
    '/qualitative/yellowBelow',
  ],
  ['deviation: yellow below green', deviation({ yellowUpTo: '9.99' }), '/yellowUpTo'],
  ['deviation: orange below yellow', deviation({ orangeUpTo: '19.99' }), '/orangeUpTo'],
])('DEC-01: bounds stand in order: %s', (_, data, field) => {
  const previous = [sichuan2025, timeProportional, absoluteDeviation].find((set) => set.data.method === data.method);
  expect(refused(publish({ previous: previous!, data }))).toEqual(['value', `DEC-01 /data${field}`]);
});

it('DEC-01: numbers are compared as numbers, and equal bounds are in order', () =>
  expect(
    decide(
      initialState,
      publish({ previous: absoluteDeviation, data: deviation({ greenUpTo: '9', yellowUpTo: '10' }) }),
    ),
  ).toHaveLength(1));

it('DEC-23: no version warns for December', () => {
  expect(refused(publish({ data: thresholds({ lastMonth: 12 }) }))).toEqual(['value', 'DEC-23 /data/lastMonth']);
  const warning = { lights: ['RED'], silentMonths: [1] } as const;
  expect(refused(publish({ previous: timeProportional, data: progress({ warning }) }))).toEqual([
    'value',
    'DEC-23 /data/warning/silentMonths',
  ]);
});
