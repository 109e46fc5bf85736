import type { BusinessDate } from '../../kernel/instant';
import { checkedField } from '../../web/validators/check';
import { IsBusinessDate } from '../../web/validators/is-business-date.decorator';
import { IsIdentifier, IsUuid } from '../../web/validators/is-pattern.decorator';
import { IsYuan } from '../../web/validators/is-yuan.decorator';
import { jsonType } from '../../web/validators/json-type';
import { Label } from '../../web/validators/label.decorator';
import { ListSize } from '../../web/validators/nested.decorator';
import { Optional } from '../../web/validators/optional.decorator';
import { Text } from '../../web/validators/text.decorator';

/** Rows of one import. */
export const MOST_ROWS = 1_000;

const PAID = { nonNegative: true, rule: 'T19' } as const;
const CHANGED = { nonNegative: true, rule: 'DEC-67' } as const;
const ARRIVED = { nonNegative: true, rule: 'INV-12' } as const;
const REASON = { lines: true } as const;

/** T18, T19: a payment as the treasury made it; amount in yuan, above 0. */
export class PaymentBody {
  @Label('支付编号') @IsIdentifier() readonly paymentId!: string;
  @Label('支付金额') @IsYuan(PAID) readonly amount!: string;
  @Label('支付日期') @IsBusinessDate() readonly paidOn!: BusinessDate;
  @Label('凭证号') @Optional() @Text(100) readonly voucherNumber?: string;
  @Label('收款人') @Optional() @Text(200) readonly payee?: string;
}

/** One row of `POST /payments`. */
export class PaymentRowBody extends PaymentBody {
  @Label('项目标识') @IsUuid() readonly projectId!: string;
}

/** `POST /payments`: rows are checked one by one, so that a bad one does not stop the others. */
export class PaymentImportBody {
  @Label('支付')
  @checkedField([jsonType('array')], { type: () => PaymentRowBody, isArray: true })
  @ListSize(1, MOST_ROWS)
  readonly payments!: unknown[];
}

/** INV-11: asked before paying. */
export class PaymentCheckBody {
  @Label('支付金额') @IsYuan(PAID) readonly amount!: string;
}

/** DEC-67: a refund (退回). */
export class ReversalBody {
  @Label('退回编号') @IsIdentifier() readonly reversalId!: string;
  @Label('退回金额') @IsYuan(CHANGED) readonly amount!: string;
  @Label('退回日期') @IsBusinessDate() readonly on!: BusinessDate;
  @Label('理由') @Text(2000, REASON) readonly reason!: string;
}

/** DEC-67: the payment as it really was. */
export class CorrectionBody {
  @Label('更正编号') @IsIdentifier() readonly correctionId!: string;
  @Label('更正后金额') @IsYuan(CHANGED) readonly amount!: string;
  @Label('支付日期') @IsBusinessDate() readonly paidOn!: BusinessDate;
  @Label('理由') @Text(2000, REASON) readonly reason!: string;
}

/** Money that arrived (到位资金). */
export class ArrivalBody {
  @Label('到账编号') @IsIdentifier() readonly arrivalId!: string;
  @Label('到账金额') @IsYuan(ARRIVED) readonly amount!: string;
  @Label('到账日期') @IsBusinessDate() readonly arrivedOn!: BusinessDate;
}
