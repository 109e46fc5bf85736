import { RuleViolation } from '../../kernel/rule-violation';
import { gradeGoal, type ReviewPoints } from './goal-review';

const full: ReviewPoints = { completeness: '20', relevance: '30', suitability: '30', feasibility: '20' };

const refusal = (points: ReviewPoints): RuleViolation => {
  try {
    gradeGoal(points);
  } catch (error) {
    if (error instanceof RuleViolation) return error;
  }
  throw new Error('was not refused');
};

describe('goal review', () => {
  it('T13: full points make 100.00, told with rule set, version and inputs', () => {
    expect(gradeGoal(full)).toEqual({
      total: '100.00',
      grade: 'EXCELLENT',
      gradeLabel: '优',
      ruleSetId: 'goal-review-four-parts',
      version: 1,
      points: { completeness: '20.00', relevance: '30.00', suitability: '30.00', feasibility: '20.00' },
    });
  });

  it.each([
    ['10', '90.00', 'EXCELLENT', '优'],
    ['9.99', '89.99', 'GOOD', '良'],
    ['0', '80.00', 'GOOD', '良'],
  ])('F13: feasibility %s of 20 makes %s, grade %s', (feasibility, total, grade, gradeLabel) => {
    expect(gradeGoal({ ...full, feasibility })).toMatchObject({ total, grade, gradeLabel });
  });

  it('F13: below 80 is 中, below 60 is 差', () => {
    expect(gradeGoal({ ...full, relevance: '9.99' })).toMatchObject({
      total: '79.99',
      grade: 'FAIR',
      gradeLabel: '中',
    });
    expect(gradeGoal({ completeness: '15', relevance: '15', suitability: '15', feasibility: '14.99' })).toMatchObject({
      total: '59.99',
      grade: 'POOR',
      gradeLabel: '差',
    });
  });

  it.each([
    ['completeness', '20.01'],
    ['relevance', '30.01'],
    ['suitability', '-0.01'],
    ['feasibility', '20.5'],
    ['feasibility', '1.005'],
    ['feasibility', 'A'],
    ['feasibility', ''],
  ] as const)('T13: %s of %s is refused', (part, points) => {
    const { kind, violations } = refusal({ ...full, [part]: points });
    expect(kind).toBe('value');
    expect(violations).toHaveLength(1);
    expect(violations[0]).toMatchObject({ rule: 'T13', field: `/${part}`, value: points });
  });

  it('T13: all parts out of range are told at once', () => {
    const { violations } = refusal({ completeness: '21', relevance: '31', suitability: '31', feasibility: '21' });
    expect(violations.map(({ label }) => label)).toEqual(['完整性', '相关性', '适当性', '可行性']);
  });
});
