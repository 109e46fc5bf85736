import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsDecimalText } from '../../web/validators/is-decimal-text.decorator';
import { IsFlag } from '../../web/validators/is-flag.decorator';
import { IsIdentifier, IsSha256, IsUuid } from '../../web/validators/is-pattern.decorator';
import { IsWhole } from '../../web/validators/is-whole.decorator';
import { IsYuan } from '../../web/validators/is-yuan.decorator';
import { Label } from '../../web/validators/label.decorator';
import { ListOf, Nested } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import type { BusinessDate } from '../../kernel/instant';
import type { ProjectAttribute, ProjectClass } from '../domain/project-application';

const ATTRIBUTES = ['NEW', 'CONTINUING'] as const;
const CLASSES = ['STAFF', 'OPERATION', 'SPECIFIC_GOAL'] as const;
const ORGANISATION = { max: 64 } as const;

export class ScheduleRowBody {
  @Label('实施内容') @Optional() @Text(1000, { lines: true }) readonly content?: string;
  @Label('开始日期') @Optional() @IsBusinessDate() readonly startDate?: BusinessDate;
  @Label('完成日期') @Optional() @IsBusinessDate() readonly endDate?: BusinessDate;
}

export class FundingBody {
  @Label('当年财政拨款') @Optional() @IsYuan({ nonNegative: true }) readonly appropriation?: string;
  @Label('上年结转资金') @Optional() @IsYuan({ nonNegative: true }) readonly carryOver?: string;
  @Label('其他资金') @Optional() @IsYuan({ nonNegative: true }) readonly other?: string;
}

export class CostItemBody {
  @Label('支出项目') @Optional() @Text(300) readonly item?: string;
  @Label('测算依据') @Optional() @Text(2000, { lines: true }) readonly basis?: string;
  @Label('数量') @Optional() @IsDecimalText({ decimals: 4, min: 0, rule: 'INV-01' }) readonly quantity?: string;
  @Label('单价') @Optional() @IsYuan({ nonNegative: true }) readonly unitPrice?: string;
  @Label('金额') @Optional() @IsYuan({ nonNegative: true }) readonly amount?: string;
}

export class DocumentBody {
  @Label('文件名') @Text(255) readonly name!: string;
  @Label('文件大小') @IsWhole({ min: 1, max: 20 * 1024 * 1024 }) readonly size!: number;
  @Label('文件类型') @Text(127) readonly mediaType!: string;
  @Label('文件摘要') @IsSha256() readonly sha256!: string;
}

/** Everything but name, year and unit; a draft may miss any of it (form 15.1). Money in yuan as decimal text. */
class ApplicationFields {
  @Label('项目属性') @Optional() @IsCode(ATTRIBUTES) readonly attribute?: ProjectAttribute;
  @Label('项目类别') @Optional() @IsCode(CLASSES) readonly projectClass?: ProjectClass;
  @Label('开始日期') @Optional() @IsBusinessDate() readonly startDate?: BusinessDate;
  @Label('结束日期') @Optional() @IsBusinessDate() readonly endDate?: BusinessDate;
  @Label('项目负责人') @Optional() @IsIdentifier() readonly personInChargeId?: string;
  @Label('项目概况') @Optional() @Text(1000, { lines: true }) readonly outline?: string;
  @Label('立项依据') @Optional() @Text(10_000, { lines: true }) readonly basis?: string;
  @Label('可行性、必要性') @Optional() @Text(10_000, { lines: true }) readonly feasibility?: string;
  @Label('实施进度计划') @Optional() @ListOf(() => ScheduleRowBody) readonly schedule?: ScheduleRowBody[];
  @Label('资金来源') @Optional() @Nested(() => FundingBody) readonly funding?: FundingBody;
  @Label('年度资金总额') @Optional() @IsYuan({ nonNegative: true }) readonly totalAmount?: string;
  @Label('支出明细') @Optional() @ListOf(() => CostItemBody) readonly costItems?: CostItemBody[];
  @Label('附件') @Optional() @ListOf(() => DocumentBody, { max: 200 }) readonly documents?: DocumentBody[];
  @Label('工程、大型修缮或采购') @Optional() @IsFlag() readonly constructionOrPurchase?: boolean;
  @Label('涉密') @Optional() @IsFlag() readonly classified?: boolean;
}

/** `POST /projects` (T1). */
export class CreateProjectBody extends ApplicationFields {
  @Label('项目标识') @Optional() @IsUuid() readonly projectId?: string;
  @Label('项目名称') @Text(180) readonly name!: string;
  @Label('预算年度') @IsWhole({ min: 2000, max: 2199 }) readonly fiscalYear!: number;
  @Label('实施单位') @Text(ORGANISATION.max) readonly unitCode!: string;
}

/** `POST /projects/{p}/revision` (T2): any of the fields. */
export class ReviseProjectBody extends ApplicationFields {
  @Label('项目名称') @Optional() @Text(180) readonly name?: string;
  @Label('预算年度') @Optional() @IsWhole({ min: 2000, max: 2199 }) readonly fiscalYear?: number;
  @Label('实施单位') @Optional() @Text(ORGANISATION.max) readonly unitCode?: string;
}
