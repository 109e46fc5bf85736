import { ApiProperty } from '@nestjs/swagger';
import { fenOf, yuanOf } from '../../kernel/money';
import type { CsvColumn } from '../../web/csv';
import { paymentFlagLabels } from '../domain/budget-index.labels';
import type { PaymentFlag } from '../domain/budget-index.events';
import type { PaymentRecord } from '../read-models/payments.queries';

export class ReversalView {
  @ApiProperty({ type: String, example: 'TH-2026-0001' }) readonly reversalId!: string;
  @ApiProperty({ type: String, example: '12000.00' }) readonly amount!: string;
  @ApiProperty({ type: String, format: 'date', example: '2026-10-12' }) readonly on!: string;
  @ApiProperty({ type: String }) readonly reason!: string;
}

export class CorrectionView {
  @ApiProperty({ type: String, example: 'GZ-2026-0001' }) readonly correctionId!: string;
  @ApiProperty({ type: String, example: '130000.00' }) readonly amount!: string;
  @ApiProperty({ type: String, format: 'date', example: '2026-10-09' }) readonly paidOn!: string;
  @ApiProperty({ type: String }) readonly reason!: string;
}

/** A payment as it counts now, and as it was imported first; money in yuan. */
export class PaymentView {
  @ApiProperty({ type: String, example: 'ZF-2026-000123' }) readonly paymentId!: string;
  @ApiProperty({ type: String, format: 'uuid' }) readonly projectId!: string;
  @ApiProperty({ type: String }) readonly projectName!: string;
  @ApiProperty({ type: String, example: '106003' }) readonly unitCode!: string;
  @ApiProperty({ type: String, example: '106' }) readonly departmentCode!: string;
  @ApiProperty({ type: Number, example: 2026 }) readonly fiscalYear!: number;
  @ApiProperty({ type: String, example: '130000.00' }) readonly amount!: string;
  @ApiProperty({ type: String, format: 'date', example: '2026-10-09' }) readonly paidOn!: string;
  @ApiProperty({ type: String, example: '13000.00' }) readonly recordedAmount!: string;
  @ApiProperty({ type: String, format: 'date', example: '2026-10-09' }) readonly recordedPaidOn!: string;
  @ApiProperty({ type: String, example: '12000.00' }) readonly reversedAmount!: string;
  @ApiProperty({ type: String, example: '118000.00', description: '净支付额 amount less refunds' })
  readonly netAmount!: string;
  @ApiProperty({ type: String, nullable: true }) readonly voucherNumber!: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly payee!: string | null;
  @ApiProperty({ type: Boolean }) readonly first!: boolean;
  @ApiProperty({ enum: Object.keys(paymentFlagLabels), isArray: true }) readonly flags!: readonly string[];
  @ApiProperty({ type: [String], example: ['超过指标余额'] }) readonly flagLabels!: readonly string[];
  @ApiProperty({ type: [ReversalView] }) readonly reversals!: readonly ReversalView[];
  @ApiProperty({ type: [CorrectionView] }) readonly corrections!: readonly CorrectionView[];
  @ApiProperty({ type: String, example: '2026-10-09T02:10:03.120Z' }) readonly recordedAt!: string;
}

export class PaymentPageView {
  @ApiProperty({ type: [PaymentView] }) readonly items!: readonly PaymentView[];
  @ApiProperty({ type: String, nullable: true }) readonly nextCursor!: string | null;
  @ApiProperty({ type: Number, required: false }) readonly count?: number;
}

export const PAYMENT_TABLE: readonly CsvColumn[] = [
  { field: 'paymentId', header: '支付编号' },
  { field: 'projectName', header: '项目名称' },
  { field: 'unitCode', header: '单位代码' },
  { field: 'departmentCode', header: '部门代码' },
  { field: 'fiscalYear', header: '预算年度' },
  { field: 'paidOn', header: '支付日期' },
  { field: 'amount', header: '支付金额（元）' },
  { field: 'reversedAmount', header: '退回金额（元）' },
  { field: 'netAmount', header: '净支付额（元）' },
  { field: 'voucherNumber', header: '凭证号' },
  { field: 'payee', header: '收款人' },
  { field: 'flagLabels', header: '标记' },
];

const flagLabel = (flag: string, english: boolean): string => {
  const { label, labelEn } = paymentFlagLabels[flag as PaymentFlag];
  return english ? labelEn : label;
};

export const paymentView = (row: PaymentRecord, english: boolean): PaymentView => ({
  paymentId: row.payment_id,
  projectId: row.project_id,
  projectName: row.name,
  unitCode: row.unit_code,
  departmentCode: row.department_code,
  fiscalYear: row.fiscal_year,
  amount: row.amount,
  paidOn: row.paid_on,
  recordedAmount: row.recorded_amount,
  recordedPaidOn: row.recorded_paid_on,
  reversedAmount: row.reversed_amount,
  netAmount: yuanOf(fenOf(row.amount) - fenOf(row.reversed_amount)),
  voucherNumber: row.voucher_number,
  payee: row.payee,
  first: row.first,
  flags: row.flags,
  flagLabels: row.flags.map((flag) => flagLabel(flag, english)),
  reversals: row.reversals,
  corrections: row.corrections,
  recordedAt: row.recorded_at,
});
