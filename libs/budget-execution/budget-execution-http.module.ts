import { Module } from '@nestjs/common';
import { IndexRequests } from './http/index-requests';
import { PaymentChecksController } from './http/payment-checks.controller';
import { PaymentImport } from './http/payment-import';
import { PaymentImportController } from './http/payment-import.controller';
import { PaymentReads } from './http/payment-reads';
import { PaymentReadsController } from './http/payment-reads.controller';
import { PaymentRowMemory } from './http/payment-row-memory';
import { PaymentsController } from './http/payments.controller';

@Module({
  controllers: [PaymentsController, PaymentImportController, PaymentChecksController, PaymentReadsController],
  providers: [IndexRequests, PaymentImport, PaymentReads, PaymentRowMemory],
})
export class BudgetExecutionHttpModule {}
