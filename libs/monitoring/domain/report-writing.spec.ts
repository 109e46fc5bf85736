import { people } from '../../../test/support/project-people';
import {
  contentOf,
  decided,
  given,
  monitored,
  open,
  placesOf,
  report,
  reported,
  submit,
  violationsOf,
} from '../../../test/support/monitoring-reports';

const Q2 = '2026-Q2';
const opened = reported([], open(Q2));
const draft = {
  ...given(people.clerk, '2026-07-03T10:00', Q2),
  type: 'DraftReport',
  content: { indicators: [] },
} as const;

describe('DraftReport', () => {
  it('T21: the draft is kept as it is, whatever it misses', () =>
    expect(decided(opened, draft)).toMatchObject([
      { type: 'MonitoringReportDrafted', data: { content: { indicators: [] }, by: people.clerk } },
    ]));

  it('T21: written twice alike, it was written once', () => {
    const written = reported(opened, draft);
    expect(decided(written, draft)).toEqual([]);
    const other = { ...draft, content: { indicators: [{ indicatorId: 'X9', actualValue: '1' }] } };
    expect(decided(written, other)).toHaveLength(1);
  });

  it('T21: by the handler of the unit, after the opening and before the submission', () => {
    for (const by of [people.unitHead, people.reviewer]) expect(placesOf(opened, { ...draft, by })).toEqual(['T21 ']);
    expect(placesOf([], draft)).toEqual(['T21 ']);
    const submitted = reported(opened, submit(Q2, '2026-07-03T10:00', contentOf('21', '98', '10'), 520));
    expect(placesOf(submitted, draft)).toEqual(['T21 ']);
  });

  it('DEC-18: a number that is none is refused in a draft too', () =>
    expect(
      placesOf(opened, { ...draft, content: { indicators: [{ indicatorId: 'I1', actualValue: '约21' }] } }),
    ).toEqual(['FORMAT /indicators/0/actualValue']));
});

describe('ReportActualValues', () => {
  const value = (actualValue: string) => [{ indicatorId: 'I1', actualValue }];
  const first = report('2026-05-20T10:00', '2026-05-15', value('18'), Q2);

  it('DEC-33: before the period is opened, against the approved targets', () =>
    expect(decided([], first)).toMatchObject([
      { type: 'ActualValuesReported', data: { asOf: '2026-05-15', values: value('18'), period: Q2 } },
    ]));

  it('DEC-33: reported twice alike, it was reported once; another value counts anew', () => {
    const once = reported([], first);
    expect(decided(once, first)).toEqual([]);
    expect(decided(once, report('2026-05-20T10:00', '2026-05-15', value('18.5'), Q2))).toHaveLength(1);
  });

  it('DEC-33: the day lies in the quarter and not in the future', () => {
    expect(placesOf([], report('2026-05-20T10:00', '2026-05-21', value('18'), Q2))).toEqual(['DEC-33 /asOf']);
    const [future] = violationsOf([], report('2026-05-20T10:00', '2026-05-21', value('18'), Q2));
    expect(future?.message).toBe('截至日期不能晚于今日 2026-05-20。');
    expect(placesOf([], report('2026-05-20T10:00', '2026-03-31', value('18'), Q2))).toEqual(['DEC-33 /asOf']);
    expect(placesOf([], report('2026-05-20T10:00', '2026-05-20', value('18'), Q2))).toEqual([]);
  });

  it('DEC-33: by the handler or the head of the unit', () => {
    expect(placesOf([], { ...first, by: people.unitHead })).toEqual([]);
    for (const by of [people.reviewer, people.perf, { ...people.clerk, org: '106004' }])
      expect(placesOf([], { ...first, by })).toEqual(['DEC-33 ']);
  });

  it.each([
    { status: 'BEFORE_ALLOCATION' },
    { status: 'CANCELLED' },
    { projectClass: 'STAFF' },
    { fiscalYear: 2027 },
  ] as const)('DEC-33: a project %j that is not monitored reports nothing', (changes) =>
    expect(placesOf([], { ...first, project: { ...monitored, ...changes } })).toEqual(['DEC-33 ']),
  );

  it('DEC-33: every value is given and of an approved indicator', () => {
    expect(placesOf([], { ...first, values: [{ indicatorId: 'X9' }] })).toEqual([
      'DEC-33 /values/0/actualValue',
      'DEC-33 /values/0/indicatorId',
    ]);
    expect(placesOf([], { ...first, values: [] })).toEqual(['DEC-33 /values']);
  });

  it('INV-13: a cumulative value does not fall below the last one that stands for that day or before', () => {
    const once = reported([], first);
    expect(placesOf(once, report('2026-06-10T10:00', '2026-06-10', value('17.99'), Q2))).toEqual([
      'INV-13 /values/0/actualValue',
    ]);
    expect(placesOf(once, report('2026-06-10T10:00', '2026-05-10', value('17'), Q2))).toEqual([]);
    const lastValues = value('19');
    expect(placesOf([], { ...first, lastValues })).toEqual(['INV-13 /values/0/actualValue']);
    const leak = report('2026-06-10T10:00', '2026-06-10', [{ indicatorId: 'I3', actualValue: '10' }], Q2);
    expect(placesOf([], { ...leak, lastValues: [{ indicatorId: 'I3', actualValue: '11' }] })).toEqual([]);
  });

  it('INV-41: only growth rates and differences are below 0', () =>
    expect(placesOf([], { ...first, values: [{ indicatorId: 'I2', actualValue: '-1' }] })).toEqual([
      'INV-41 /values/0/actualValue',
    ]));

  it('DEC-33: after the report came in a value is changed by a correction only', () => {
    const submitted = reported(opened, submit(Q2, '2026-07-03T10:00', contentOf('21', '98', '10'), 520));
    expect(placesOf(submitted, report('2026-07-04T10:00', '2026-06-30', value('22'), Q2))).toEqual(['DEC-33 ']);
  });
});
