/** Signs of an indicator (计算符号, domain.md 5). */
export type Sign = 'GE' | 'GT' | 'EQ' | 'LT' | 'LE';
export type IndicatorNature = 'QUANTITATIVE' | 'QUALITATIVE';
export type AccumulationType = 'CUMULATIVE' | 'POINT_IN_TIME' | 'YEAR_END' | 'MILESTONE';
export type ScoringMethod = 'DIRECT' | 'RATIO' | 'JUDGED' | 'BAND';
export type ValueKind = 'LEVEL' | 'GROWTH_RATE' | 'DIFFERENCE';

/** One row of the goal form (15.1). Numbers are decimal strings as the department wrote them; a draft may miss any. */
export type Indicator = Readonly<{
  indicatorId: string;
  /** COST, OUTPUT, BENEFIT, SATISFACTION. */
  level1?: string;
  /** 11..43 of domain.md 5. */
  level2Code?: string;
  name?: string;
  nature?: IndicatorNature;
  sign?: Sign;
  targetValue?: string;
  unit?: string;
  accumulationType?: AccumulationType;
  weight?: string;
  scoringMethod?: ScoringMethod;
  valueKind?: ValueKind;
  scoringStandard?: string;
  dataSource?: string;
  meaning?: string;
  baselineValue?: string;
  passThreshold?: string;
  tolerance?: string;
  plannedMonth?: number;
  /** Planned cumulative values of the four quarters. */
  quarterlyPlan?: readonly string[];
  core?: boolean;
}>;

/** Goal and indicators of one budget year (绩效目标与指标), as drafted; checked whole at submission. */
export type GoalSet = Readonly<{
  year: number;
  /** mof-2021-101 unless said otherwise (DEC-02). */
  scoringRuleSetId: string;
  annualGoal?: string;
  multiYearGoal?: string;
  /** Needed where the level-1 sums depart from every profile (INV-03). */
  profileDepartureReason?: string;
  indicators: readonly Indicator[];
}>;
