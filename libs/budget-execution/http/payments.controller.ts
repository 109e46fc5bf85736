import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AppendReceipt } from '../../event-store/append-receipt';
import type { CommandContext } from '../../kernel/command-context';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { UuidParameter } from '../../web/path-parameter.pipe';
import { plain } from '../../web/plain';
import { CorrectPayment } from '../application/correct-payment.command';
import { RecordArrival } from '../application/record-arrival.command';
import { RecordPayment } from '../application/record-payment.command';
import { ReversePayment } from '../application/reverse-payment.command';
import { IndexRequests } from './index-requests';
import { PaymentIdParameter } from './payment-id.parameter';
import { ArrivalBody, CorrectionBody, PaymentBody, ReversalBody } from './payments.body';

/** What the treasury imports about one project (INV-12). */
@ApiTags('payments')
@Controller('projects')
export class PaymentsController {
  constructor(private readonly requests: IndexRequests) {}

  /** T18, T19: a fact; what it should not have paid is recorded and flagged (INV-11). */
  @Post(':p/payments')
  @CommandRoute()
  pay(
    @Param('p', UuidParameter) p: string,
    @Body() body: PaymentBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new RecordPayment(on, plain(body)));
  }

  /** DEC-67: a refund, at most what is left of the payment. */
  @Post(':p/payments/:paymentId/reversal')
  @CommandRoute()
  reverse(
    @Param('p', UuidParameter) p: string,
    @Param('paymentId', PaymentIdParameter) paymentId: string,
    @Body() body: ReversalBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new ReversePayment(on, { ...plain(body), paymentId }));
  }

  /** DEC-67: the source corrects itself; both values stay visible. */
  @Post(':p/payments/:paymentId/correction')
  @CommandRoute()
  correct(
    @Param('p', UuidParameter) p: string,
    @Param('paymentId', PaymentIdParameter) paymentId: string,
    @Body() body: CorrectionBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new CorrectPayment(on, { ...plain(body), paymentId }));
  }

  /** Money that arrived at the unit (F3, F4). */
  @Post(':p/arrivals')
  @CommandRoute()
  arrive(
    @Param('p', UuidParameter) p: string,
    @Body() body: ArrivalBody,
    @Commanded() context: CommandContext,
  ): Promise<AppendReceipt> {
    return this.requests.send(p, context, (on) => new RecordArrival(on, plain(body)));
  }
}
