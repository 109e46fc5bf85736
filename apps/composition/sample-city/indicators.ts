import type { AccumulationType, Indicator, ScoringMethod, Sign } from '../../../libs/goals/domain/goal-set';
import type { IndicatorDraft } from '../../../libs/goals/domain/goal-set.normalise';
import { indicatorTaxonomy } from '../../../libs/rule-sets/domain/indicator-taxonomy';

type Row = Readonly<{
  id: string;
  /** Level 2 (domain.md 5); level 1 follows from it. */
  code: string;
  name: string;
  weight: string;
  type: AccumulationType;
  source: string;
}> &
  Partial<Pick<Indicator, 'meaning' | 'baselineValue' | 'quarterlyPlan' | 'core'>>;

type Target = readonly [value: string, unit: string];

const STANDARDS = {
  GE: '达到目标值得满分，未达到的按完成比例得分',
  LE: '不高于目标值得满分，高于目标值的按比例得分',
} as const satisfies Partial<Record<Sign, string>>;

const rowOf = ({ id, code, type, source, ...more }: Row): IndicatorDraft => ({
  indicatorId: id,
  level1: indicatorTaxonomy.find((group) => group.code === code)?.level1,
  level2Code: code,
  accumulationType: type,
  dataSource: source,
  ...more,
});

const quantitative = (sign: 'GE' | 'LE', [targetValue, unit]: Target, row: Row): IndicatorDraft => ({
  ...rowOf(row),
  ...{ nature: 'QUANTITATIVE', sign, targetValue, unit },
  ...{ scoringMethod: 'RATIO', scoringStandard: STANDARDS[sign] },
});

/** At least the target (≥). */
export const atLeast = (target: Target, row: Row): IndicatorDraft => quantitative('GE', target, row);

/** At most the target (≤). */
export const atMost = (target: Target, row: Row): IndicatorDraft => quantitative('LE', target, row);

/** A lasting effect that is judged by classes. */
export const judged = (row: Omit<Row, 'code' | 'type'>, scoringStandard: string): IndicatorDraft => ({
  ...rowOf({ ...row, code: '24', type: 'YEAR_END' }),
  ...{ nature: 'QUALITATIVE', scoringMethod: 'JUDGED', scoringStandard },
});

const SATISFACTION: Readonly<Partial<Record<ScoringMethod, string>>> = {
  BAND: '90%及以上得满分，80%至90%得80%，60%至80%得50%，60%以下不得分',
  RATIO: STANDARDS.GE,
};

/** Satisfaction of those served, 10 points at the end of the year; by band or by ratio as the rule set wants (DEC-07). */
export const satisfied = (id: string, name: string, target: string, by: 'BAND' | 'RATIO' = 'BAND'): IndicatorDraft => ({
  ...atLeast([target, '%'], { id, code: '31', name, weight: '10.00', type: 'YEAR_END', source: '年度问卷调查' }),
  scoringMethod: by,
  scoringStandard: SATISFACTION[by],
});
