import { PROJECT_ID, SHA256 } from '../../../test/support/project-content';
import { people } from '../../../test/support/project-people';
import {
  contentOf,
  d14,
  decided,
  given,
  indicators,
  monitored,
  moneyOf,
  open,
  placesOf,
  qualitativeIndicator,
  report,
  reported,
  submit,
  violationsOf,
  WHY,
} from '../../../test/support/monitoring-reports';
import type { RuleViolation } from '../../kernel/rule-violation';
import type { ReportContent, ReportRow } from './monitoring-report.events';

const Q1 = '2026-Q1';
const AT = '2026-04-10T10:00';
const opened = reported([], open(Q1));
const sound = contentOf('6', '100', '11.8');
const submitted = submit(Q1, AT, sound, 520);

const withRow = (n: number, changes: Partial<ReportRow>): ReportContent => ({
  ...sound,
  indicators: sound.indicators.map((row, index) => (index === n ? { ...row, ...changes } : row)),
});
const without = (n: number, ...members: readonly (keyof ReportRow)[]): ReportContent => ({
  ...sound,
  indicators: sound.indicators.map((row, index) =>
    index === n
      ? (Object.fromEntries(
          Object.entries(row).filter(([key]) => !members.includes(key as keyof ReportRow)),
        ) as ReportRow)
      : row,
  ),
});
const places = (content: ReportContent, history = opened) => placesOf(history, { ...submitted, content });

describe('SubmitReport', () => {
  it('T21: meets D14, is evaluated at once and starts D15 from D14’s due date', () => {
    const deadlines = [d14(Q1, { version: 3 })];
    const [report, computed, started, ...rest] = decided(opened, { ...submitted, deadlines });
    expect(report).toMatchObject({
      type: 'MonitoringReportSubmitted',
      data: {
        ...{ projectId: PROJECT_ID, period: Q1, by: people.unitHead, content: sound, money: moneyOf(520) },
        ...{ executionSource: 'IMPORTED', late: false },
        deadlinesEnded: [
          {
            deadlineId: `D14-2026-Q1-${PROJECT_ID}`,
            code: 'D14',
            outcome: 'MET',
            version: 3,
            dueInstant: '2026-04-15T16:00:00.000Z',
          },
        ],
      },
    });
    expect(computed).toMatchObject({ type: 'DeviationComputed', data: { occasion: 'REPORT' } });
    expect(started).toMatchObject({
      type: 'DeadlineStarted',
      data: { code: 'D15', period: { startDate: '2026-04-15', dueDate: '2026-04-22' } },
    });
    expect(rest).toEqual([]);
  });

  it('T21: by the head of the unit, after the opening, once', () => {
    for (const by of [people.clerk, people.reviewer, people.perf, { ...people.unitHead, org: '106004' }])
      expect(placesOf(opened, { ...submitted, by })).toEqual(['T21 ']);
    expect(placesOf([], submitted)).toEqual(['T21 ']);
    expect(placesOf(reported(opened, submitted), submitted)).toEqual(['T21 ']);
  });

  it('T21: without content the draft is submitted as it stands; without a draft there is nothing to submit', () => {
    const drafted = reported(opened, { ...given(people.clerk, AT, Q1), type: 'DraftReport', content: sound });
    expect(decided(drafted, { ...submitted, content: null })[0]).toMatchObject({ data: { content: sound } });
    expect(placesOf(opened, { ...submitted, content: null })).toEqual(['T21 ']);
  });

  it('T21: every indicator is filled or marked not due, not both', () => {
    expect(places(without(1, 'actualValue'))).toEqual(['T21 /indicators/1/actualValue']);
    expect(places({ indicators: sound.indicators.slice(0, 3) })).toEqual(['T21 /indicators']);
    expect(places(withRow(1, { notDue: true }))).toEqual(['T21 /indicators/1/notDue']);
    expect(violationsOf(opened, { ...submitted, content: without(1, 'actualValue') })).toMatchObject([
      { label: '指标“分部工程一次验收合格率”的实际完成值', value: null },
    ]);
  });

  it('T21: an indicator that is not approved, or stands twice, is refused', () => {
    const strange = { ...sound, indicators: [...sound.indicators, { indicatorId: 'X9', actualValue: '1' }] };
    expect(places(strange)).toEqual(['T21 /indicators/4/indicatorId']);
    const twice = { ...sound, indicators: [...sound.indicators, { indicatorId: 'I2', actualValue: '99' }] };
    expect(places(twice)).toEqual(['FORMAT /indicators/4/indicatorId']);
    const kind = expect.objectContaining({ kind: 'value' }) as RuleViolation;
    expect(() => decided(opened, { ...submitted, content: twice })).toThrow(kind);
    const draft = { ...given(people.clerk, AT, Q1), type: 'DraftReport', content: twice } as const;
    expect(() => decided(opened, draft)).toThrow(kind);
  });

  it('DEC-18: numbers only, refused as values that can never be right', () => {
    const command = { ...submitted, content: withRow(1, { actualValue: '≥98%', expectedFullYearValue: '98 %' }) };
    expect(placesOf(opened, command)).toEqual([
      'FORMAT /indicators/1/actualValue',
      'FORMAT /indicators/1/expectedFullYearValue',
    ]);
    expect(() => decided(opened, command)).toThrow(expect.objectContaining({ kind: 'value' }) as RuleViolation);
    expect(places({ ...sound, expectedFullYearExecution: '-1' })).toEqual(['FORMAT /expectedFullYearExecution']);
  });

  it('T21: everything that can be found is told at once', () =>
    expect(places({ indicators: [{ indicatorId: 'I1', actualValue: '6' }, { indicatorId: 'X9' }] })).toEqual([
      'T21 /indicators/1/indicatorId',
      'T21 /indicators',
      'T21 /indicators',
      'T21 /indicators',
      'INV-14 /indicators/0/causes',
    ]));

  it('INV-14: a red or yellow indicator needs a cause class and at least 20 characters, blanks apart', () => {
    const cause = (text: string) => withRow(0, { causes: [{ class: 'FUNDING', text }] });
    expect(places(without(0, 'causes'))).toEqual(['INV-14 /indicators/0/causes']);
    expect(places(cause('征迁推迟'))).toEqual(['INV-14 /indicators/0/causes/0/text']);
    expect(places(cause(` ${'迟'.repeat(19)} `))).toEqual(['INV-14 /indicators/0/causes/0/text']);
    expect(places(cause('迟'.repeat(20)))).toEqual([]);
    expect(places(cause('𠀀'.repeat(19)))).toEqual(['INV-14 /indicators/0/causes/0/text']); // outside the basic plane
    expect(places(without(1, 'causes'))).toEqual([]); // green
  });

  it('INV-13: a cumulative value does not fall below the last one, of a quarter before or of this one', () => {
    const lastValues = [
      { indicatorId: 'I1', actualValue: '6.5' },
      { indicatorId: 'I3', actualValue: '13' },
    ];
    expect(placesOf(opened, { ...submitted, lastValues })).toEqual(['INV-13 /indicators/0/actualValue']);
    expect(violationsOf(opened, { ...submitted, lastValues })[0]?.remedy).toContain('更正');
    const value = report('2026-03-20T10:00', '2026-03-20', [{ indicatorId: 'I1', actualValue: '7' }], Q1);
    expect(places(sound, reported([], value, open(Q1)))).toEqual(['INV-13 /indicators/0/actualValue']);
    expect(placesOf(opened, { ...submitted, lastValues: [{ indicatorId: 'I1', actualValue: '6.0' }] })).toEqual([]);
  });

  it('INV-41: only growth rates and differences are below 0', () => {
    expect(places(withRow(1, { actualValue: '-1', causes: [{ class: 'OTHER', text: WHY }] }))).toEqual([
      'INV-41 /indicators/1/actualValue',
    ]);
    const growth = indicators.map((each) =>
      each.indicatorId === 'I2' ? { ...each, valueKind: 'GROWTH_RATE' as const } : each,
    );
    const project = { ...monitored, goal: { version: 1, annualGoal: '', indicators: growth } };
    const content = withRow(1, { actualValue: '-1', causes: [{ class: 'OTHER', text: WHY }] });
    expect(places(content, reported([], open(Q1, 520, { project })))).toEqual([]);
  });

  it('INV-42: a qualitative coefficient lies in 0.00-1.00 and carries a reason', () => {
    const goal = { version: 1, annualGoal: '', indicators: [qualitativeIndicator] };
    const history = reported([], open(Q1, 520, { project: { ...monitored, goal } }));
    const row = (changes: Partial<ReportRow>) => ({ indicators: [{ indicatorId: 'Q1', ...changes }] });
    expect(places(row({ qualitativeCoefficient: '1.01', qualitativeReason: WHY }), history)).toEqual([
      'INV-42 /indicators/0/qualitativeCoefficient',
    ]);
    expect(places(row({ qualitativeCoefficient: '0.9' }), history)).toEqual(['INV-42 /indicators/0/qualitativeReason']);
    expect(places(row({ actualValue: '1' }), history)).toContain('INV-05 /indicators/0/actualValue');
    const sent = row({ qualitativeCoefficient: '0.9', qualitativeReason: WHY });
    expect(decided(history, { ...submitted, content: sent })[0]).toMatchObject({
      data: { content: { indicators: [{ qualitativeCoefficient: '0.90' }] } },
    });
  });

  it('INV-38: an evidence that was not uploaded is refused', () => {
    const evidence = [{ sha256: SHA256, name: '进度表.pdf', size: 1024, mediaType: 'application/pdf' }];
    expect(placesOf(opened, { ...submitted, content: withRow(1, { evidence }), storedDocuments: [] })).toEqual([
      'INV-38 /indicators/1/evidence/0/sha256',
    ]);
    expect(places(withRow(1, { evidence }))).toEqual([]);
  });

  it('INV-12: a self-reported amount counts where nothing was imported, and is marked', () => {
    const content = { ...sound, selfReportedExecution: '2600000' };
    const [own, computed] = decided(opened, { ...submitted, content, money: moneyOf(0, false) });
    expect(own).toMatchObject({
      data: { executionSource: 'SELF_REPORTED', content: { selfReportedExecution: '2600000.00' } },
    });
    expect(computed).toMatchObject({
      data: { inputs: { executedAmount: '2600000.00' }, result: { executionRate: '5.00' } },
    });
    const [imported, other] = decided(opened, { ...submitted, content });
    expect(imported).toMatchObject({
      data: { executionSource: 'IMPORTED', content: { selfReportedExecution: '2600000.00' } },
    });
    expect(other).toMatchObject({ data: { result: { executionRate: '10.00' } } });
  });
});
