import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsDecimalText } from '../../web/validators/is-decimal-text.decorator';
import { IsFlag } from '../../web/validators/is-flag.decorator';
import { IsIdentifier, IsSha256 } from '../../web/validators/is-pattern.decorator';
import { IsWhole } from '../../web/validators/is-whole.decorator';
import { IsYuan } from '../../web/validators/is-yuan.decorator';
import { Label } from '../../web/validators/label.decorator';
import { ListOf } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import type { BusinessDate } from '../../kernel/instant';
import type { CauseClass, Likelihood } from '../domain/monitoring-report.events';
import { causeLabels, likelihoodLabels } from '../domain/report-labels';

const LINES = { lines: true } as const;
/** What the calculation can take: 18 digits before and 10 after the point. */
const VALUE = { digits: 18, decimals: 10 } as const;
const COEFFICIENT = { min: 0, max: 1, rule: 'INV-42' } as const;

/** INV-38: a file by its hash. */
export class EvidenceBody {
  @Label('文件名') @Text(255) readonly name!: string;
  @Label('文件大小') @IsWhole({ min: 1, max: 20 * 1024 * 1024 }) readonly size!: number;
  @Label('文件类型') @Text(127) readonly mediaType!: string;
  @Label('文件摘要') @IsSha256() readonly sha256!: string;
}

export class ReportedValueBody {
  @Label('指标标识') @IsIdentifier() readonly indicatorId!: string;
  @Label('实际完成值') @Optional() @IsDecimalText(VALUE) readonly actualValue?: string;
  @Label('定性评判系数') @Optional() @IsDecimalText(COEFFICIENT) readonly qualitativeCoefficient?: string;
  @Label('评判理由') @Optional() @Text(2000, LINES) readonly qualitativeReason?: string;
  @Label('佐证材料') @Optional() @ListOf(() => EvidenceBody, { max: 50 }) readonly evidence?: EvidenceBody[];
}

/** `POST /projects/{p}/actual-values` (DEC-33). */
export class ActualValuesBody {
  @Label('截至日期') @IsBusinessDate() readonly asOf!: BusinessDate;
  @Label('实际完成值') @ListOf(() => ReportedValueBody, { min: 1, max: 200 }) readonly values!: ReportedValueBody[];
}

export class CauseBody {
  @Label('偏差原因类别') @IsCode(Object.keys(causeLabels)) readonly class!: CauseClass;
  /** At least 20 characters where the light is yellow, orange or red (INV-14). */
  @Label('偏差原因说明') @Text(2000, LINES) readonly text!: string;
}

/** One row of the form (15.3). */
export class ReportRowBody extends ReportedValueBody {
  @Label('未到期') @Optional() @IsFlag() readonly notDue?: boolean;
  @Label('全年预计完成值') @Optional() @IsDecimalText(VALUE) readonly expectedFullYearValue?: string;
  @Label('偏差原因') @Optional() @ListOf(() => CauseBody, { max: 10 }) readonly causes?: CauseBody[];
  @Label('完成目标可能性') @Optional() @IsCode(Object.keys(likelihoodLabels)) readonly likelihood?: Likelihood;
  @Label('备注') @Optional() @Text(2000, LINES) readonly remark?: string;
}

/** The form (15.3): a draft may miss anything; a submission without any member submits the draft as it stands. */
export class ReportBody {
  @Label('指标完成情况')
  @Optional()
  @ListOf(() => ReportRowBody, { max: 200 })
  readonly indicators?: ReportRowBody[];
  @Label('全年预计执行数')
  @Optional()
  @IsYuan({ nonNegative: true, rule: 'FORMAT' })
  readonly expectedFullYearExecution?: string;
  /** INV-12: only counted where nothing was imported, and marked. */
  @Label('自报执行数')
  @Optional()
  @IsYuan({ nonNegative: true, rule: 'FORMAT' })
  readonly selfReportedExecution?: string;
}

/** INV-13. The coefficient of a qualitative indicator stands in `actualValue`. */
export class CorrectionBody {
  @Label('指标标识') @IsIdentifier() readonly indicatorId!: string;
  @Label('更正后的值') @IsDecimalText(VALUE) readonly actualValue!: string;
  @Label('更正原因') @Text(2000, LINES) readonly reason!: string;
  @Label('更正依据')
  @ListOf(() => EvidenceBody, { min: 1, max: 50, rule: 'INV-13' })
  readonly documents!: EvidenceBody[];
}

/** D15. */
export class SummaryBody {
  @Label('汇总意见') @Text(2000, LINES) readonly opinion!: string;
}

/** The finance part of the form (15.3). */
export class AnalysisBody {
  @Label('分析意见') @Text(2000, LINES) readonly opinion!: string;
  @Label('建议') @Optional() @Text(2000, LINES) readonly advice?: string;
  @Label('是否整改') @Optional() @IsFlag() readonly rectify?: boolean;
}
