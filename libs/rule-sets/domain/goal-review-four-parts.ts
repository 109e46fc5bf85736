import { businessDate } from '../../kernel/instant';
import { gradeBands, type GradeBand } from './grades';
import type { RuleSet } from './rule-set';

export type ReviewPartCode = 'completeness' | 'relevance' | 'suitability' | 'feasibility';

/** One part of the goal review (绩效目标审核); its points are the most that may be given, the sum of its check points. */
export type ReviewPart = Readonly<{
  code: ReviewPartCode;
  label: string;
  labelEn: string;
  points: string;
  checkPoints: readonly Readonly<{ label: string; labelEn: string; points: string }>[];
}>;

export type GoalReviewData = Readonly<{
  parts: readonly ReviewPart[];
  grades: readonly [GradeBand, ...GradeBand[]];
}>;
export type GoalReviewRuleSet = RuleSet<GoalReviewData>;

/** Goal review in four parts, 20/30/30/20 (domain.md 3.4); grades by F13. */
export const goalReviewFourParts: GoalReviewRuleSet = {
  id: 'goal-review-four-parts',
  version: 1,
  label: '绩效目标审核四要素评分规则',
  labelEn: 'Goal review in four parts',
  effectiveFrom: businessDate('2015-05-01'),
  regulation: '财预〔2015〕88号',
  data: {
    parts: [
      {
        code: 'completeness',
        label: '完整性',
        labelEn: 'completeness',
        points: '20.00',
        checkPoints: [
          { label: '规范完整性', labelEn: 'standard and complete', points: '10.00' },
          { label: '明确清晰性', labelEn: 'clear', points: '10.00' },
        ],
      },
      {
        code: 'relevance',
        label: '相关性',
        labelEn: 'relevance',
        points: '30.00',
        checkPoints: [
          { label: '目标相关性', labelEn: 'goal relevance', points: '15.00' },
          { label: '指标科学性', labelEn: 'indicator soundness', points: '15.00' },
        ],
      },
      {
        code: 'suitability',
        label: '适当性',
        labelEn: 'suitability',
        points: '30.00',
        checkPoints: [
          { label: '绩效合理性', labelEn: 'reasonable performance', points: '15.00' },
          { label: '资金匹配性', labelEn: 'match with money', points: '15.00' },
        ],
      },
      {
        code: 'feasibility',
        label: '可行性',
        labelEn: 'feasibility',
        points: '20.00',
        checkPoints: [
          { label: '实现可能性', labelEn: 'likelihood', points: '10.00' },
          { label: '条件充分性', labelEn: 'conditions', points: '10.00' },
        ],
      },
    ],
    grades: gradeBands,
  },
};
