import { soundGoalSet, withRow } from '../../../test/support/goal-sets';
import { goalSetFormatViolations } from './goal-set-format';

const sound = soundGoalSet(2027);

describe('what can never be right in a goal set', () => {
  it('T2: a draft may miss anything and hold senseless input', () => {
    const draft = { year: 2027, scoringRuleSetId: 'mof-2021-101', indicators: [{ indicatorId: 'O1' }] };
    expect(goalSetFormatViolations(draft, '', 'T2')).toEqual([]);
    expect(goalSetFormatViolations(withRow(sound, 0, { targetValue: '≥60', weight: '0' }), '', 'T2')).toEqual([]);
  });

  it('T2: lengths and number forms are told under the rule and the pointer of the caller', () => {
    const draft = withRow({ ...sound, annualGoal: '水'.repeat(2001) }, 0, { weight: '一成', tolerance: '-1' });
    const violations = goalSetFormatViolations(draft, '', 'T2');
    expect(violations.map(({ rule, field }) => `${rule} ${field}`)).toEqual([
      'T2 /annualGoal',
      'T2 /indicators/0/weight',
      'T2 /indicators/0/tolerance',
    ]);
    expect(violations[1]).toMatchObject({ label: '权重', value: '一成' });
  });
});
