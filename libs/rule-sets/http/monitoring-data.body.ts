import type { Light } from '../domain/monitoring-rule-set';
import { lightRuleSets } from '../domain/published-monitoring-rule-sets';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsDecimalText } from '../../web/validators/is-decimal-text.decorator';
import { IsWhole } from '../../web/validators/is-whole.decorator';
import { Label } from '../../web/validators/label.decorator';
import { ListSize, Nested } from '../../web/validators/nested.decorator';
import { SpendingBelowBody } from './spending-below.body';

/** A rate in percent; more than twice the plan is no bound of anything. */
const IsRate = (): PropertyDecorator => IsDecimalText({ min: 0, max: 200, rule: 'DEC-01' });
const IsCoefficient = (): PropertyDecorator => IsDecimalText({ min: 0, max: 1, rule: 'INV-42' });
const IsMonth = (each = false): PropertyDecorator => IsWhole({ min: 1, max: 12, each });

const LIGHTS = ['YELLOW', 'ORANGE', 'RED'] as const satisfies readonly Light[];

export const METHODS = ['TIME_PROGRESS', 'DEVIATION', 'THRESHOLDS'] as const;

/** Tells which of the three bodies below `data` has. */
export class MethodBody {
  @Label('计算方法') @IsCode(METHODS) readonly method!: (typeof METHODS)[number];
}

class RateBoundsBody {
  @Label('红灯上限') @IsRate() readonly redBelow!: string;
  @Label('黄灯上限') @IsRate() readonly yellowBelow!: string;
}

class AccumulatingBoundsBody extends RateBoundsBody {
  @Label('蓝灯下限') @IsRate() readonly blueFrom!: string;
}

class OtherBoundsBody {
  @Label('红灯上限') @IsRate() readonly redBelow!: string;
}

class CoefficientBoundsBody {
  @Label('红灯上限') @IsCoefficient() readonly redBelow!: string;
  @Label('黄灯上限') @IsCoefficient() readonly yellowBelow!: string;
}

class WarningBody {
  @Label('预警灯色')
  @IsCode(LIGHTS, { each: true })
  @ListSize(1, LIGHTS.length)
  readonly lights!: Light[];
  @Label('不预警月份')
  @IsMonth(true)
  @ListSize(1, 12)
  readonly silentMonths!: number[];
}

/** Lights by time progress (domain.md 7.2). */
export class TimeProgressBody {
  @Label('计算方法') @IsCode(['TIME_PROGRESS']) readonly method!: 'TIME_PROGRESS';
  @Label('支出进度') @Nested(() => RateBoundsBody) readonly spending!: RateBoundsBody;
  @Label('累计型指标') @Nested(() => AccumulatingBoundsBody) readonly accumulating!: AccumulatingBoundsBody;
  @Label('其他定量指标') @Nested(() => OtherBoundsBody) readonly other!: OtherBoundsBody;
  @Label('定性指标') @Nested(() => CoefficientBoundsBody) readonly qualitative!: CoefficientBoundsBody;
  @Label('预警') @Nested(() => WarningBody) readonly warning!: WarningBody;
}

/** Lights by deviation from plan (domain.md 7.4). */
export class DeviationBody {
  @Label('计算方法') @IsCode(['DEVIATION']) readonly method!: 'DEVIATION';
  @Label('绿灯上限') @IsRate() readonly greenUpTo!: string;
  @Label('黄灯上限') @IsRate() readonly yellowUpTo!: string;
  @Label('橙灯上限') @IsRate() readonly orangeUpTo!: string;
  @Label('定性指标') @Nested(() => CoefficientBoundsBody) readonly qualitative!: CoefficientBoundsBody;
  @Label('预警') @Nested(() => WarningBody) readonly warning!: WarningBody;
}

/** Warnings by thresholds (domain.md 7.3). */
export class ThresholdsBody {
  @Label('计算方法') @IsCode(['THRESHOLDS']) readonly method!: 'THRESHOLDS';
  @Label('起始月份') @IsMonth() readonly firstMonth!: number;
  @Label('终止月份') @IsMonth() readonly lastMonth!: number;
  @Label('支出阈值') @Nested(() => SpendingBelowBody) readonly spendingBelow!: SpendingBelowBody;
  @Label('相对实现程度下限') @IsRate() readonly attainmentBelow!: string;
  @Label('双监控差异上限') @IsRate() readonly gapAbove!: string;
  @Label('灯色规则集') @IsCode([...new Set(lightRuleSets.map(({ id }) => id))]) readonly lightRuleSetId!: string;
}
