import { compare, decimal, isDecimal, roundHalfUp2, sum } from '../../kernel/decimal';
import { refuseIfAny, type Violation } from '../../kernel/rule-violation';
import {
  goalReviewFourParts,
  type GoalReviewRuleSet,
  type ReviewPart,
  type ReviewPartCode,
} from '../../rule-sets/domain/goal-review-four-parts';
import { gradeOf, type Grade } from '../../rule-sets/domain/grades';
import { referenceTo, type RuleSetReference } from '../../rule-sets/domain/rule-set';

/** Points of the four parts of a goal review as decimal strings, at most two decimals. */
export type ReviewPoints = Readonly<Record<ReviewPartCode, string>>;

/** A graded goal with the rule set and the inputs it came from (DEC-01). */
export type GoalGrade = RuleSetReference &
  Readonly<{
    /** Two decimals. */
    total: string;
    grade: Grade;
    gradeLabel: string;
    points: ReviewPoints;
  }>;

const isWithin = (points: string, { points: most }: ReviewPart): boolean =>
  isDecimal(points) && decimal(points).decimalPlaces() <= 2 && compare(points, '0') >= 0 && compare(points, most) <= 0;

const outOfRange = ({ code, label, labelEn, points: most }: ReviewPart, points: string): Violation => ({
  rule: 'T13',
  field: `/${code}`,
  label,
  value: points,
  message: `${label}得分必须在 0 到 ${most} 之间，最多两位小数`,
  messageEn: `The points for ${labelEn} must lie in 0-${most} with at most two decimals`,
  remedy: `请填写 0 到 ${most} 之间的分数`,
  remedyEn: `Give points from 0 to ${most}`,
});

/**
 * Grade of a goal review (绩效目标审核): sum of the four parts, then F13. Nobody types the grade (INV-24).
 * @throws RuleViolation T13, kind `value`, with every part that is malformed or out of its range
 */
export const gradeGoal = (points: ReviewPoints, ruleSet: GoalReviewRuleSet = goalReviewFourParts): GoalGrade => {
  const { parts, grades } = ruleSet.data;
  const refused = parts.filter((part) => !isWithin(points[part.code], part));
  refuseIfAny(
    refused.map((part) => outOfRange(part, points[part.code])),
    'value',
  );
  const total = roundHalfUp2(sum(parts.map(({ code }) => points[code])));
  const { grade, label } = gradeOf(total, grades);
  return {
    total,
    grade,
    gradeLabel: label,
    ...referenceTo(ruleSet),
    points: {
      completeness: roundHalfUp2(points.completeness),
      relevance: roundHalfUp2(points.relevance),
      suitability: roundHalfUp2(points.suitability),
      feasibility: roundHalfUp2(points.feasibility),
    },
  };
};
