import { IsCode } from '../../web/validators/is-code.decorator';
import { IsFlag } from '../../web/validators/is-flag.decorator';
import { IsIdentifier } from '../../web/validators/is-pattern.decorator';
import { IsWhole } from '../../web/validators/is-whole.decorator';
import { Label } from '../../web/validators/label.decorator';
import { ListOf, ListSize } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import type { AccumulationType, IndicatorNature, ScoringMethod, Sign, ValueKind } from '../../goals/domain/goal-set';

const SIGNS = ['GE', 'GT', 'EQ', 'LT', 'LE'] as const;
const NATURES = ['QUANTITATIVE', 'QUALITATIVE'] as const;
const ACCUMULATIONS = ['CUMULATIVE', 'POINT_IN_TIME', 'YEAR_END', 'MILESTONE'] as const;
const METHODS = ['DIRECT', 'RATIO', 'JUDGED', 'BAND'] as const;
const VALUE_KINDS = ['LEVEL', 'GROWTH_RATE', 'DIFFERENCE'] as const;
const LEVELS = ['COST', 'OUTPUT', 'BENEFIT', 'SATISFACTION'] as const;
const RULE_SETS = ['mof-2020-10', 'mof-2021-101'] as const;

/**
 * One indicator of a draft. Values and weights are text and may still be wrong: the checks of a submission name what is
 * wrong with them (DEC-18), so only their length is looked at here.
 */
export class IndicatorBody {
  @Label('指标标识') @IsIdentifier() readonly indicatorId!: string;
  @Label('一级指标') @Optional() @IsCode(LEVELS) readonly level1?: string;
  @Label('二级指标代码') @Optional() @Text(4) readonly level2Code?: string;
  @Label('三级指标名称') @Optional() @Text(1000) readonly name?: string;
  @Label('指标性质') @Optional() @IsCode(NATURES) readonly nature?: IndicatorNature;
  @Label('计算符号') @Optional() @IsCode(SIGNS) readonly sign?: Sign;
  @Label('指标值') @Optional() @Text(1000) readonly targetValue?: string;
  @Label('计量单位') @Optional() @Text(50) readonly unit?: string;
  @Label('累计类型') @Optional() @IsCode(ACCUMULATIONS) readonly accumulationType?: AccumulationType;
  @Label('权重') @Optional() @Text(16) readonly weight?: string;
  @Label('赋分方法') @Optional() @IsCode(METHODS) readonly scoringMethod?: ScoringMethod;
  @Label('数值类型') @Optional() @IsCode(VALUE_KINDS) readonly valueKind?: ValueKind;
  @Label('评分标准') @Optional() @Text(2000, { lines: true }) readonly scoringStandard?: string;
  @Label('数据来源') @Optional() @Text(1000, { lines: true }) readonly dataSource?: string;
  @Label('指标解释') @Optional() @Text(2000, { lines: true }) readonly meaning?: string;
  @Label('基期值') @Optional() @Text(1000) readonly baselineValue?: string;
  @Label('及格门槛') @Optional() @Text(16) readonly passThreshold?: string;
  @Label('容差') @Optional() @Text(16) readonly tolerance?: string;
  @Label('计划完成月份') @Optional() @IsWhole({ min: 1, max: 12 }) readonly plannedMonth?: number;
  @Label('季度计划值') @Optional() @ListSize(4, 4) @Text(1000, { each: true }) readonly quarterlyPlan?: string[];
  @Label('核心指标') @Optional() @IsFlag() readonly core?: boolean;
}

/** `PUT /projects/{p}/goal-sets/{year}` (T2): the whole draft of the goal set. */
export class GoalSetBody {
  @Label('计分规则集') @Optional() @IsCode(RULE_SETS) readonly scoringRuleSetId?: string;
  @Label('年度总体目标') @Optional() @Text(2000, { lines: true }) readonly annualGoal?: string;
  @Label('中期总体目标') @Optional() @Text(2000, { lines: true }) readonly multiYearGoal?: string;
  @Label('偏离权重结构的理由') @Optional() @Text(2000, { lines: true }) readonly profileDepartureReason?: string;
  @Label('绩效指标') @ListOf(() => IndicatorBody, { max: 200 }) readonly indicators!: IndicatorBody[];
}
