import fc from 'fast-check';
import { check, found, oneYear, told } from '../../../test/support/goal-set-findings';
import { soundGoalSet, soundGoalSetA, withoutMember, withRow, withWeights } from '../../../test/support/goal-sets';
import type { GoalSet } from './goal-set';
import { confirmed } from './goal-set-check';

const sound = soundGoalSet(2027);
const soundA = soundGoalSetA(2027);
const form = '/goalSets/2027';
const reason = { profileDepartureReason: '本项目以工程产出为主，成本由财政评审控制' };

/** Rows of the level-1 groups named, with the weights given. */
const rows = (goalSet: GoalSet, weights: Readonly<Record<string, string>>): GoalSet => ({
  ...goalSet,
  indicators: goalSet.indicators
    .filter(({ indicatorId }) => indicatorId in weights)
    .map((row) => ({ ...row, weight: weights[row.indicatorId] ?? '' })),
});

describe('goal form as a whole', () => {
  it('T3: a sound goal set passes by both templates, nothing to confirm', () => {
    expect(check(sound)).toEqual({ violations: [], confirmations: [] });
    expect(check(soundA)).toEqual({ violations: [], confirmations: [] });
  });

  it('T3: the annual goal is required, blanks are none', () => {
    const { annualGoal: _left, ...without } = sound;
    expect(found(without)).toEqual([`T3 ${form}/annualGoal`]);
    expect(found({ ...sound, annualGoal: ' \n' })).toEqual([`T3 ${form}/annualGoal`]);
  });

  it('T3: a project of more than one year states its multi-year goal', () => {
    const facts = { ...oneYear, multiYear: true };
    expect(found(sound, facts)).toEqual([`T3 ${form}/multiYearGoal`]);
    expect(found({ ...sound, multiYearGoal: '三年完成 180 公里' }, facts)).toEqual([]);
  });

  it('T3: a goal set belongs to a year of its project', () => {
    const goals = { ...soundGoalSet(2028), multiYearGoal: '三年完成 180 公里' };
    expect(found(goals)).toEqual(['T3 /goalSets/2028/year']);
    expect(found(goals, { ...oneYear, multiYear: true })).toEqual([]);
    expect(found({ ...goals, year: 2026 }, { ...oneYear, multiYear: true })).toEqual(['T3 /goalSets/2026/year']);
  });

  it('T3: an indicator id stands in the form once', () => {
    expect(found(withRow(sound, 2, { indicatorId: 'O1' }))).toEqual([`T3 ${form}/indicators/2/indicatorId`]);
  });

  it.each([
    ['annualGoal', 2000],
    ['multiYearGoal', 2000],
  ] as const)('T3: %s has at most %i characters', (member, limit) => {
    expect(found({ ...sound, [member]: '水'.repeat(limit) })).toEqual([]);
    expect(found({ ...sound, [member]: '𠮷'.repeat(limit) })).toEqual([]); // two code units each, one character
    expect(found({ ...sound, [member]: '水'.repeat(limit + 1) })).toEqual([`T3 ${form}/${member}`]);
  });

  it('INV-02: weights must sum to exactly 100', () => {
    const short = { ...withRow(sound, 0, { weight: '14.99' }), ...reason };
    expect(found(short)).toEqual([`INV-02 ${form}/indicators`]);
    expect(check(short).violations[0]).toMatchObject({ value: '99.99', label: '绩效指标' });
    expect(check(short).violations[0]?.remedy).toContain('增加 0.01');
    const long = { ...withRow(sound, 0, { weight: '15.01' }), ...reason };
    expect(check(long).violations[0]).toMatchObject({ rule: 'INV-02', value: '100.01' });
    expect(check(long).violations[0]?.remedy).toContain('减少 0.01');
  });

  it('INV-02: any split of the 90 points passes, and one hundredth more or less does not', () => {
    const split = fc
      .uniqueArray(fc.integer({ min: 1, max: 8999 }), { minLength: 6, maxLength: 6 })
      .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 9000])
      .map((edges) => edges.slice(1).map((edge, n) => edge - (edges[n] ?? 0)));
    const goals = (hundredths: readonly number[]): GoalSet => ({
      ...withWeights(
        sound,
        hundredths.map((points) => (points / 100).toFixed(2)),
      ),
      ...reason,
    });
    fc.assert(
      fc.property(split, (hundredths) => {
        expect(found(goals(hundredths))).toEqual([]);
        const [first = 0, ...rest] = hundredths;
        expect(found(goals([first + 1, ...rest]))).toEqual([`INV-02 ${form}/indicators`]);
      }),
    );
  });

  it('INV-02: an empty form tells the sum, the profile and the groups that lack', () => {
    expect(found({ ...sound, indicators: [] })).toEqual([
      `INV-02 ${form}/indicators`,
      `INV-03 ${form}/profileDepartureReason`,
      `INV-04 ${form}/indicators`,
      `INV-04 ${form}/indicators`,
      `INV-04 ${form}/indicators`,
    ]);
  });

  it.each([
    ['standard', { O1: '40', C1: '20', B1: '20', S1: '10' }],
    ['without satisfaction', { O1: '40', C1: '20', B1: '30' }],
    ['without cost', { O1: '50', B1: '30', S1: '10' }],
    ['without both', { O1: '50', B1: '40' }],
  ])('INV-03, DEC-04: template B passes %s', (_profile, weights) => {
    expect(found(rows(sound, weights), { ...oneYear, constructionOrPurchase: false })).toEqual([]);
  });

  it.each([
    ['standard', { O1: '50', B1: '30', S1: '10' }],
    ['without satisfaction', { O1: '50', B1: '40' }],
  ])('INV-03, DEC-04: template A passes %s', (_profile, weights) => {
    expect(found(rows(soundA, weights))).toEqual([]);
  });

  it('INV-03: a profile of template B is a departure in template A, with sums that differ', () => {
    expect(found(rows(soundA, { O1: '40', B1: '40', S1: '10' }))).toEqual([`INV-03 ${form}/profileDepartureReason`]);
  });

  it('INV-03: a departure passes with a reason, a blank one is none', () => {
    const shifted = withRow(withRow(sound, 0, { weight: '10' }), 4, { weight: '15' });
    expect(found(shifted)).toEqual([`INV-03 ${form}/profileDepartureReason`]);
    expect(found({ ...shifted, profileDepartureReason: '  ' })).toEqual([`INV-03 ${form}/profileDepartureReason`]);
    expect(found({ ...shifted, ...reason })).toEqual([]);
  });

  it.each(['OUTPUT', 'BENEFIT'])('INV-04: at least one %s indicator', (level1) => {
    const indicators = sound.indicators.filter((row) => row.level1 !== level1);
    expect(found({ ...sound, ...reason, indicators })).toContain(`INV-04 ${form}/indicators`);
  });

  it('INV-04: construction and purchase need a cost indicator in template B only', () => {
    const without = rows(sound, { O1: '50', B1: '30', S1: '10' });
    expect(found(without)).toEqual([`INV-04 ${form}/indicators`]);
    expect(found(without, { ...oneYear, constructionOrPurchase: false })).toEqual([]);
    expect(found(rows(soundA, { O1: '50', B1: '30', S1: '10' }))).toEqual([]);
  });
});

describe('what needs a confirmation', () => {
  const alike = sound.indicators.map((row) =>
    row.nature === 'QUANTITATIVE' ? { ...row, targetValue: row.indicatorId === 'O1' ? '50.0' : '50' } : row,
  );

  it('DEC-18: three or more quantitative indicators with the same target', () => {
    const result = check({ ...sound, indicators: alike });
    expect(result.violations).toEqual([]);
    expect(told(result.confirmations)).toEqual([`DEC-18 ${form}/indicators`]);
    expect(check(withRow({ ...sound, indicators: alike }, 0, { targetValue: '51' })).confirmations).toEqual([]);
  });

  it('DEC-18: two quantitative indicators may carry the same target', () => {
    const two = { ...sound, ...reason, indicators: alike.filter(({ indicatorId }) => /O1|B1|B2/.test(indicatorId)) };
    expect(check(two).confirmations).toEqual([]);
  });

  it('DEC-18: three are enough, and one without a number is told by INV-05 alone', () => {
    const indicators = alike.filter(({ indicatorId }) => /O1|O2|B1|B2/.test(indicatorId));
    const three = { ...sound, ...reason, indicators };
    expect(told(check(three).confirmations)).toEqual([`DEC-18 ${form}/indicators`]);
    const four = withoutMember({ ...sound, indicators: alike }, 3, 'targetValue');
    expect(check(four).confirmations).toEqual([]);
  });

  it('DEC-18: a unit outside the unit list', () => {
    const result = check(withRow(sound, 0, { unit: '箩筐' }));
    expect(result.violations).toEqual([]);
    expect(result.confirmations).toEqual([
      expect.objectContaining({ rule: 'DEC-18', field: `${form}/indicators/0/unit`, label: '计量单位', value: '箩筐' }),
    ]);
  });

  it('DEC-18: blanks around a unit of the list do not matter', () => {
    expect(check(withRow(sound, 0, { unit: ' 公里 ' }))).toEqual({ violations: [], confirmations: [] });
  });

  it('DEC-18: a confirmation counts with its rule and a reason', () => {
    const { confirmations } = check(withRow({ ...sound, indicators: alike }, 0, { unit: '箩筐' }));
    expect(confirmations).toHaveLength(2);
    expect(confirmed(confirmations, [])).toEqual(confirmations);
    expect(confirmed(confirmations, [{ rule: 'INV-08', reason: '已核对' }])).toEqual(confirmations);
    expect(confirmed(confirmations, [{ rule: 'DEC-18', reason: ' ' }])).toEqual(confirmations);
    expect(confirmed(confirmations, [{ rule: 'DEC-18', reason: '已与业务科室核对' }])).toEqual([]);
  });
});
