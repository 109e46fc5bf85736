import { check, found } from '../../../test/support/goal-set-findings';
import { soundGoalSet, soundGoalSetA, withoutMember, withRow } from '../../../test/support/goal-sets';
import type { Indicator } from './goal-set';

const sound = soundGoalSet(2027);
const O1 = 0;
const O2 = 1; // a percent indicator
const C1 = 3;
const B2 = 5; // the qualitative one
const S1 = 6;
const at = (row: number, member: keyof Indicator): string => `/goalSets/2027/indicators/${row}/${member}`;
const reason = { profileDepartureReason: '结构调整' };
const changed = (row: number, changes: Partial<Indicator>): string[] =>
  found(withRow({ ...sound, ...reason }, row, changes));
const without = (row: number, member: keyof Indicator): string[] =>
  found(withoutMember({ ...sound, ...reason }, row, member));

describe('rows of the goal form', () => {
  it.each(['indicatorId', 'level2Code', 'name', 'nature', 'accumulationType', 'scoringMethod', 'dataSource'] as const)(
    'T3: %s is required',
    (member) => {
      expect(without(O1, member)).toEqual([`T3 ${at(O1, member)}`]);
    },
  );

  it('T3: level 1, weight and scoring standard are required', () => {
    expect(without(O1, 'level1')).toEqual([`T3 ${at(O1, 'level1')}`]);
    expect(without(O1, 'weight')).toEqual(['INV-02 /goalSets/2027/indicators', `T3 ${at(O1, 'weight')}`]);
    expect(without(O1, 'scoringStandard')).toEqual([`T3 ${at(O1, 'scoringStandard')}`]);
    expect(changed(O1, { dataSource: '  ' })).toEqual([`T3 ${at(O1, 'dataSource')}`]);
  });

  it('T3: an empty row tells everything it lacks at once, by its place', () => {
    const { violations } = check({ ...sound, indicators: [...sound.indicators, { indicatorId: 'X' }] });
    expect(violations).toHaveLength(9);
    expect(
      violations.every(({ rule, field }) => rule === 'T3' && field.startsWith('/goalSets/2027/indicators/7/')),
    ).toBe(true);
    expect(violations[0]).toMatchObject({ label: '一级指标', value: null, message: '第8项指标缺少一级指标' });
  });

  it.each([
    ['weight', { weight: '15.001' }],
    ['weight', { weight: '十五' }],
    ['tolerance', { tolerance: '-1' }],
    ['tolerance', { tolerance: '±2' }],
    ['plannedMonth', { plannedMonth: 13 }],
    ['plannedMonth', { plannedMonth: 6.5 }],
    ['quarterlyPlan', { quarterlyPlan: ['6', '24', '45'] }],
    ['quarterlyPlan', { quarterlyPlan: ['6', '24', '45', '约60'] }],
    ['name', { name: '管'.repeat(1001) }],
  ] as const)('T3: a malformed %s is told', (member, changes) => {
    expect(changed(O1, changes)).toContain(`T3 ${at(O1, member)}`);
  });

  it('T3: a weight may be written with four decimals when they are zero', () => {
    expect(changed(O1, { weight: '15.0000' })).toEqual([]);
  });

  it('T3: an unknown level 1, a code of another level 1, an unknown code and the execution item are refused', () => {
    expect(changed(O1, { level1: 'PROCESS' })).toContain(`T3 ${at(O1, 'level1')}`);
    expect(changed(O1, { level2Code: '22' })).toEqual([`T3 ${at(O1, 'level2Code')}`]);
    expect(changed(O1, { level2Code: '15' })).toEqual([`T3 ${at(O1, 'level2Code')}`]);
    expect(changed(O1, { level2Code: '00' })).toEqual([`T3 ${at(O1, 'level2Code')}`]);
  });

  it('DEC-03: cost codes belong to their template', () => {
    expect(changed(O1, { level2Code: '14' })).toEqual([`DEC-03 ${at(O1, 'level2Code')}`]);
    const soundA = soundGoalSetA(2027);
    expect(found(withRow({ ...soundA, ...reason }, C1, { level1: 'COST', level2Code: '41' }))).toEqual([
      `DEC-03 ${at(C1, 'level2Code')}`,
    ]);
    expect(found(withRow({ ...soundA, ...reason }, C1, { level1: 'COST' }))).toEqual([`T3 ${at(C1, 'level2Code')}`]);
  });

  it('T3: a milestone names its planned month', () => {
    expect(changed(O1, { accumulationType: 'MILESTONE' })).toEqual([`T3 ${at(O1, 'plannedMonth')}`]);
    expect(changed(O1, { accumulationType: 'MILESTONE', plannedMonth: 6 })).toEqual([]);
  });

  it('INV-05: a quantitative indicator has number, sign and unit', () => {
    expect(without(O1, 'targetValue')).toEqual([`INV-05 ${at(O1, 'targetValue')}`]);
    expect(without(O1, 'sign')).toEqual([`INV-05 ${at(O1, 'sign')}`]);
    expect(without(O1, 'unit')).toEqual([`INV-05 ${at(O1, 'unit')}`]);
    for (const targetValue of ['', '六十', '60公里', '50-60', '1e2', '+60'])
      expect(changed(O1, { targetValue })).toEqual([`INV-05 ${at(O1, 'targetValue')}`]);
  });

  it('INV-05: a quantitative indicator is not judged by classes', () => {
    expect(changed(O1, { scoringMethod: 'JUDGED' })).toEqual([`INV-05 ${at(O1, 'scoringMethod')}`]);
  });

  it('INV-05: a qualitative indicator has a class scale and a text, and no sign', () => {
    expect(changed(B2, { sign: 'GE' })).toEqual([`INV-05 ${at(B2, 'sign')}`]);
    expect(changed(B2, { scoringMethod: 'RATIO' })).toEqual([`INV-05 ${at(B2, 'scoringMethod')}`]);
    expect(without(B2, 'scoringStandard')).toEqual([`INV-05 ${at(B2, 'scoringStandard')}`]);
    expect(changed(B2, { targetValue: '健全', unit: '定性' })).toEqual([]);
  });

  it('INV-06: weight > 0', () => {
    for (const weight of ['0', '0.00', '-15'])
      expect(changed(O1, { weight })).toEqual(['INV-02 /goalSets/2027/indicators', `INV-06 ${at(O1, 'weight')}`]);
  });

  it.each(['GE', 'GT', 'LT'] as const)('INV-07: a target of 0 is refused with %s', (sign) => {
    expect(changed(O1, { targetValue: '0.00', sign })).toEqual([`INV-07 ${at(O1, 'sign')}`]);
  });

  it.each(['LE', 'EQ'] as const)('INV-07: a target of 0 passes with %s', (sign) => {
    expect(changed(O1, { targetValue: '0', sign })).toEqual([]);
  });

  it('INV-08: percent targets lie in 0-100, the ends included', () => {
    expect(changed(O2, { targetValue: '100.01' })).toEqual([`INV-08 ${at(O2, 'targetValue')}`]);
    expect(changed(O2, { targetValue: '105', valueKind: 'DIFFERENCE' })).toEqual([`INV-08 ${at(O2, 'targetValue')}`]);
    expect(changed(O2, { targetValue: '100.00' })).toEqual([]);
    expect(changed(O2, { targetValue: '0', sign: 'LE' })).toEqual([]);
  });

  it.each([' % ', '％'])('INV-08: "%s" is percent too', (unit) => {
    expect(changed(O2, { unit, targetValue: '101' })).toEqual([`INV-08 ${at(O2, 'targetValue')}`]);
  });

  it('INV-41: a number in the text of a qualitative indicator is not a target', () => {
    expect(changed(B2, { targetValue: '-1' })).toEqual([]);
    expect(changed(B2, { targetValue: '101', unit: '%' })).toEqual([]);
  });

  it('INV-08: a growth rate may be above 100 %, and other units may too', () => {
    expect(changed(O2, { targetValue: '180', valueKind: 'GROWTH_RATE' })).toEqual([]);
    expect(changed(O1, { targetValue: '1000' })).toEqual([]);
  });

  it('INV-41: a target is not below 0, growth rates included', () => {
    expect(changed(O1, { targetValue: '-0.01' })).toEqual([`INV-41 ${at(O1, 'targetValue')}`]);
    expect(changed(O2, { targetValue: '-3', valueKind: 'GROWTH_RATE' })).toEqual([`INV-41 ${at(O2, 'targetValue')}`]);
    expect(changed(O2, { targetValue: '-3' })).toEqual([
      `INV-08 ${at(O2, 'targetValue')}`,
      `INV-41 ${at(O2, 'targetValue')}`,
    ]);
  });

  it.each(['≥95', '<= 9', '>5', '＝3', '不低于95'])(
    'DEC-18: the sign inside the number field, "%s", is refused',
    (targetValue) => {
      expect(changed(O2, { targetValue })).toEqual([`DEC-18 ${at(O2, 'targetValue')}`]);
      expect(check(withRow(sound, O2, { targetValue })).violations[0]).toMatchObject({
        label: '指标值',
        value: targetValue,
      });
    },
  );

  it('DEC-07: satisfaction uses the method of its rule set, and bands are for satisfaction only', () => {
    expect(changed(S1, { scoringMethod: 'RATIO' })).toEqual([`DEC-07 ${at(S1, 'scoringMethod')}`]);
    expect(changed(O2, { scoringMethod: 'BAND' })).toEqual([`DEC-07 ${at(O2, 'scoringMethod')}`]);
    expect(found(withRow(soundGoalSetA(2027), S1, { scoringMethod: 'BAND' }))).toEqual([
      `DEC-07 ${at(S1, 'scoringMethod')}`,
    ]);
  });

  it('DEC-11: the pass threshold is a ratio from 0 to 1', () => {
    for (const passThreshold of ['60', '-0.1', '六成'])
      expect(changed(O1, { passThreshold })).toEqual([`DEC-11 ${at(O1, 'passThreshold')}`]);
    expect(changed(O1, { passThreshold: '0.60' })).toEqual([]);
  });

  it('tells all rows at once, each with its name and a remedy in both languages', () => {
    const goals = withRow(withRow(sound, O1, { targetValue: '≥60' }), O2, { targetValue: '120' });
    const { violations } = check(goals);
    expect(violations.map(({ rule }) => rule)).toEqual(['DEC-18', 'INV-08']);
    expect(violations[1]?.message).toBe('指标“分部工程一次验收合格率”的百分比指标值必须在 0 到 100 之间');
    for (const { message, messageEn, remedy, remedyEn } of violations)
      for (const text of [message, messageEn, remedy, remedyEn]) expect(text).not.toBe('');
  });
});
