import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { IsCode } from '../../web/validators/is-code.decorator';
import { IsWhole } from '../../web/validators/is-whole.decorator';
import { Label } from '../../web/validators/label.decorator';
import { ListSize } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';
import { OPERATIONS, REASON_CODES, type Operation } from '../domain/reason-codes';

const MOST_IN_BULK = 1_000;

/** By what the workflow administrator acts; which codes stand for which operation and when the document may be left out, its decider knows. */
export class OrderBody {
  @Label('原因代码') @IsCode(REASON_CODES) readonly reasonCode!: string;
  @Label('文号') @Optional() @Text(100) readonly documentNumber?: string;
}

export class PauseBody extends OrderBody {
  /** The first day that is not used up. */
  @Label('中止起始日') @IsBusinessDate() readonly from!: string;
}

export class ResumptionBody extends OrderBody {}

export class ReassignmentBody extends OrderBody {
  @Label('接办机构') @Text(64) readonly toOrg!: string;
  @Label('接办人') @Optional() @Text(64) readonly toPerson?: string;
}

export class WaiverBody extends OrderBody {}

export class OverrideBody extends OrderBody {
  @Label('新的届满日') @IsBusinessDate() readonly dueDate!: string;
}

export class ReviewBody extends OrderBody {
  /** What came of the review. */
  @Label('复核意见') @Optional() @Text(2000, { lines: true }) readonly note?: string;
}

/** `POST /deadlines/bulk`: one operation on many; the fields are those of the single call. */
export class BulkBody {
  @Label('操作') @IsCode(OPERATIONS) readonly operation!: Operation;
  @Label('期限') @Text(80, { each: true }) @ListSize(1, MOST_IN_BULK) readonly deadlineIds!: readonly string[];
  @Label('原因代码') @Optional() @IsCode(REASON_CODES) readonly reasonCode?: string;
  @Label('文号') @Optional() @Text(100) readonly documentNumber?: string;
  @Label('中止起始日') @Optional() @IsBusinessDate() readonly from?: string;
  @Label('接办机构') @Optional() @Text(64) readonly toOrg?: string;
  @Label('接办人') @Optional() @Text(64) readonly toPerson?: string;
  @Label('新的届满日') @Optional() @IsBusinessDate() readonly dueDate?: string;
  @Label('延期天数（工作日）') @Optional() @IsWhole({ min: 1, max: 60 }) readonly days?: number;
  @Label('延期理由') @Optional() @Text(2000, { lines: true }) readonly reason?: string;
  @Label('决定人') @Optional() @Text(64) readonly decidedBy?: string;
}
