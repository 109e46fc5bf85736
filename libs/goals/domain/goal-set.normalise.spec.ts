import { soundGoalSet } from '../../../test/support/goal-sets';
import { normaliseGoalSet } from './goal-set.normalise';

describe('normal form of a goal set', () => {
  it('DEC-02: template B is the default, and a value is a level unless it says otherwise', () => {
    const stored = normaliseGoalSet(2027, { indicators: [{ indicatorId: 'O1' }] });
    expect(stored).toEqual({
      year: 2027,
      scoringRuleSetId: 'mof-2021-101',
      indicators: [{ indicatorId: 'O1', valueKind: 'LEVEL' }],
    });
  });

  it('keeps what the department chose', () => {
    const indicators = [{ indicatorId: 'O1', valueKind: 'GROWTH_RATE' as const }];
    const stored = normaliseGoalSet(2027, { scoringRuleSetId: 'mof-2020-10', indicators });
    expect(stored.scoringRuleSetId).toBe('mof-2020-10');
    expect(stored.indicators[0]?.valueKind).toBe('GROWTH_RATE');
  });

  it('writes weights with two decimals and leaves everything else as it was written', () => {
    const rows = [
      { indicatorId: 'a', weight: '30', targetValue: '≥95.0' },
      { indicatorId: 'b', weight: '7.5000' },
      { indicatorId: 'c', weight: '33.333' },
      { indicatorId: 'd', weight: '三十' },
    ];
    const { indicators } = normaliseGoalSet(2027, { indicators: rows });
    expect(indicators.map(({ weight }) => weight)).toEqual(['30.00', '7.50', '33.333', '三十']);
    expect(indicators[0]?.targetValue).toBe('≥95.0');
  });

  it('drops members that are null', () => {
    const stored = normaliseGoalSet(2027, {
      annualGoal: null,
      scoringRuleSetId: null,
      indicators: [{ indicatorId: 'O1', sign: null, weight: null }],
    });
    expect(stored).toEqual(normaliseGoalSet(2027, { indicators: [{ indicatorId: 'O1' }] }));
    expect(Object.keys(stored)).not.toContain('annualGoal');
  });

  it('changes nothing the second time', () => {
    const { year, ...draft } = soundGoalSet(2027);
    const once = normaliseGoalSet(year, draft);
    expect(normaliseGoalSet(year, once)).toEqual(once);
    expect(once).toEqual(soundGoalSet(2027));
  });
});
