import { ApiProperty } from '@nestjs/swagger';
import { ProblemSchema } from '../../web/openapi-schemas';
import type { ProblemView } from '../../web/problem.view';
import { ReceiptView } from '../../web/receipt.view';

/** What became of one row: the answer that the payment would have had alone. */
export class PaymentRowView {
  @ApiProperty({ type: String, nullable: true, example: 'ZF-2026-000123' }) readonly paymentId!: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) readonly projectId!: string | null;
  @ApiProperty({ type: Number, example: 200, description: 'HTTP 状态 status of this row' }) readonly status!: number;
  @ApiProperty({ type: ReceiptView, required: false }) readonly receipt?: ReceiptView;
  @ApiProperty({ type: ProblemSchema, required: false }) readonly problem?: ProblemView;
}

export class PaymentImportView {
  @ApiProperty({ type: [PaymentRowView] }) readonly items!: readonly PaymentRowView[];
}
