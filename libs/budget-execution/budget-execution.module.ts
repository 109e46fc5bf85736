import { Global, Module } from '@nestjs/common';
import { CorrectPaymentHandler } from './application/correct-payment.command';
import { FreezeIndexPolicy } from './application/freeze-index.policy';
import { IndexDecisions } from './application/index-decisions';
import { IndexIssuing } from './application/index-issuing';
import { IssueIndexPolicy } from './application/issue-index.policy';
import { PaymentChecks } from './application/payment-checks';
import { ProjectStreamReader } from './application/project-stream.reader';
import { RecordArrivalHandler } from './application/record-arrival.command';
import { RecordPaymentHandler } from './application/record-payment.command';
import { ReversePaymentHandler } from './application/reverse-payment.command';
import { TakeBackPointEffect } from './application/take-back-point.effect';
import { BudgetIndexQueries } from './read-models/budget-index.queries';
import { PaymentsQueries } from './read-models/payments.queries';

const handlers = [CorrectPaymentHandler, RecordArrivalHandler, RecordPaymentHandler, ReversePaymentHandler];
const policies = [IssueIndexPolicy, FreezeIndexPolicy];
const services = [TakeBackPointEffect, PaymentChecks, ProjectStreamReader, BudgetIndexQueries, PaymentsQueries];

/** The budget index: allocations taken over, payments and arrivals imported, freezes; without HTTP, for every role. */
@Global()
@Module({
  providers: [...handlers, ...policies, ...services, IndexDecisions, IndexIssuing],
  exports: [...policies, ...services],
})
export class BudgetExecutionModule {}
