import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { IsDecimalText } from '../../web/validators/is-decimal-text.decorator';
import { IsYuan } from '../../web/validators/is-yuan.decorator';
import { Label } from '../../web/validators/label.decorator';
import { ListOf } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import type { BusinessDate } from '../../kernel/instant';

const REASON = { lines: true } as const;

export class ConfirmationBody {
  @Label('规则') @Text(10) readonly rule!: string;
  @Label('理由') @Text(2000, REASON) readonly reason!: string;
}

/** T3 and T7. */
export class SubmissionBody {
  @Label('确认事项')
  @Optional()
  @ListOf(() => ConfirmationBody, { max: 50 })
  readonly confirmations?: ConfirmationBody[];
}

export class ReasonBody {
  @Label('理由') @Text(2000, REASON) readonly reason!: string;
}

export class OpinionBody {
  @Label('意见') @Optional() @Text(2000, REASON) readonly opinion?: string;
}

export class CorrectionReasonBody {
  /** Name or JSON Pointer of a field of the draft, or a document's sha256. */
  @Label('退回内容') @Text(300) readonly field!: string;
  @Label('退回理由') @Text(2000, REASON) readonly reason!: string;
}

/** T6. */
export class ReturnBody {
  @Label('退回原因')
  @ListOf(() => CorrectionReasonBody, { min: 1, max: 200, rule: 'T6' })
  readonly reasons!: CorrectionReasonBody[];
}

/** T13: points of the four parts, at most 20, 30, 30 and 20. */
export class GoalGradeBody {
  @Label('完整性得分') @IsDecimalText({ min: 0, max: 20, rule: 'T13' }) readonly completeness!: string;
  @Label('相关性得分') @IsDecimalText({ min: 0, max: 30, rule: 'T13' }) readonly relevance!: string;
  @Label('适当性得分') @IsDecimalText({ min: 0, max: 30, rule: 'T13' }) readonly suitability!: string;
  @Label('可行性得分') @IsDecimalText({ min: 0, max: 20, rule: 'T13' }) readonly feasibility!: string;
  @Label('评级理由') @Text(2000, REASON) readonly reason!: string;
}

/** T15 and T17. */
export class AmountBody {
  @Label('金额') @IsYuan({ nonNegative: true }) readonly amount!: string;
}

/** T30: the document that allows the resumption (DEC-47). */
export class ResumptionBody {
  @Label('恢复依据') @Text(2000, REASON) readonly basis!: string;
}

/** T34: what was allocated and not paid. */
export class CompletionBody {
  @Label('结转金额') @IsYuan({ nonNegative: true, rule: 'T34' }) readonly carryOver!: string;
}

/** T16. */
export class BudgetApprovalBody {
  @Label('人大批准日期') @IsBusinessDate() readonly congressApprovalDate!: BusinessDate;
}
