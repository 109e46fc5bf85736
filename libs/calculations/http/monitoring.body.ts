import type { MonitoredIndicator } from '../../monitoring/domain/monitoring-inputs';
import { lightRuleSets, warningRuleSets } from '../../rule-sets/domain/published-monitoring-rule-sets';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsDecimalText } from '../../web/validators/is-decimal-text.decorator';
import { IsIdentifier } from '../../web/validators/is-pattern.decorator';
import { IsWhole } from '../../web/validators/is-whole.decorator';
import { Label } from '../../web/validators/label.decorator';
import { ListOf, Nested } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import { IsAmount } from './is-amount.decorator';

const NATURES = ['QUANTITATIVE', 'QUALITATIVE'] as const;
const DIRECTIONS = ['POSITIVE', 'NEGATIVE'] as const;
const ACCUMULATIONS = ['CUMULATIVE', 'POINT_IN_TIME', 'YEAR_END', 'MILESTONE'] as const;
const SIGNS = ['GE', 'GT', 'EQ', 'LT', 'LE'] as const;
const VALUE_KINDS = ['LEVEL', 'GROWTH_RATE', 'DIFFERENCE'] as const;
/** As many digits as the decimal arithmetic of the kernel takes. */
const VALUE = { digits: 18, decimals: 10 } as const;

/** One indicator of a monitored month; the target is text, because INV-05 says what is wrong with it. */
export class MonitoredIndicatorBody {
  @Label('指标标识') @IsIdentifier() readonly indicatorId!: string;
  @Label('指标名称') @Text(1000) readonly name!: string;
  @Label('指标性质') @IsCode(NATURES) readonly nature!: MonitoredIndicator['nature'];
  @Label('指标方向') @Optional() @IsCode(DIRECTIONS) readonly direction?: 'POSITIVE' | 'NEGATIVE';
  @Label('累计类型') @IsCode(ACCUMULATIONS) readonly accumulationType!: MonitoredIndicator['accumulationType'];
  @Label('计算符号') @Optional() @IsCode(SIGNS) readonly sign?: (typeof SIGNS)[number];
  @Label('指标值') @Optional() @Text(1000) readonly targetValue?: string;
  @Label('实际完成值') @Optional() @IsDecimalText(VALUE) readonly actualValue?: string;
  @Label('计量单位') @Optional() @Text(50) readonly unit?: string;
  @Label('权重') @IsDecimalText({ digits: 3 }) readonly weight!: string;
  @Label('容差') @Optional() @IsDecimalText({ ...VALUE, min: 0 }) readonly tolerance?: string;
  @Label('数值类别') @Optional() @IsCode(VALUE_KINDS) readonly valueKind?: (typeof VALUE_KINDS)[number];
  @Label('评判系数') @Optional() @IsDecimalText({ min: 0, max: 1 }) readonly qualitativeCoefficient?: string;
  @Label('计划完成月份') @Optional() @IsWhole({ min: 1, max: 12 }) readonly plannedMonth?: number;
  @Label('计划累计值') @Optional() @IsDecimalText({ ...VALUE, min: 0 }) readonly plannedCumulativeValue?: string;
}

export class MonitoringInputsBody {
  @Label('预算年度') @IsWhole({ min: 2000, max: 2100 }) readonly year!: number;
  @Label('监控月份') @IsWhole({ min: 1, max: 12 }) readonly month!: number;
  @Label('金额单位') @Optional() @IsCode(['元', '万元']) readonly amountUnit?: '元' | '万元';
  @Label('全年预算数') @IsAmount() readonly adjustedBudget!: string;
  @Label('执行数') @IsAmount() readonly executedAmount!: string;
  @Label('计划支出') @Optional() @IsAmount() readonly plannedExecutedAmount?: string;
  @Label('绩效指标') @ListOf(() => MonitoredIndicatorBody, { max: 200 }) readonly indicators!: MonitoredIndicatorBody[];
}

/** Kind MONITORING: rates, lights and triggers of one project at the end of one month. */
export class MonitoringCalculationBody {
  @Label('试算种类') @IsCode(['MONITORING']) readonly kind!: 'MONITORING';
  @Label('预警规则集') @IsCode(warningRuleSets.map(({ id }) => id)) readonly ruleSetId!: string;
  @Label('灯色规则集') @Optional() @IsCode(lightRuleSets.map(({ id }) => id)) readonly lightRuleSetId?: string;
  @Label('试算输入') @Nested(() => MonitoringInputsBody) readonly inputs!: MonitoringInputsBody;
}
