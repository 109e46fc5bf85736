import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { CommandContext } from '../../kernel/command-context';
import { BodyLimit } from '../../web/body-route.decorator';
import { Commanded } from '../../web/command-context.decorator';
import { CommandRoute } from '../../web/command-route.decorator';
import { languageOf } from '../../web/language';
import { problemView } from '../../web/problem.view';
import { receiptStatus, receiptView } from '../../web/receipt.view';
import { traceOf } from '../../web/request-trace';
import { pathOf } from '../../web/send-problem';
import { PaymentImport, type RowOutcome } from './payment-import';
import { PaymentImportView, type PaymentRowView } from './payment-row.view';
import { PaymentImportBody } from './payments.body';

/** Room for a thousand rows with payee and voucher. */
const TWO_MEGABYTES = 2 * 1024 * 1024;

const rowView = (outcome: RowOutcome, request: FastifyRequest): PaymentRowView => {
  const { paymentId, projectId } = outcome;
  if ('receipt' in outcome) {
    const { receipt } = outcome;
    return { paymentId, projectId, status: receiptStatus(receipt), receipt: receiptView(receipt) };
  }
  const { problem } = outcome;
  const place = { instance: pathOf(request.raw.url ?? ''), traceId: traceOf(request).traceId };
  const view = problemView(problem, languageOf(request.headers['accept-language']), place);
  return { paymentId, projectId, status: problem.status, problem: view };
};

@ApiTags('payments')
@Controller('payments')
export class PaymentImportController {
  constructor(private readonly payments: PaymentImport) {}

  /** Up to 1,000 payments of any projects; each row is a command of its own and answered by itself, in their order. */
  @Post()
  @HttpCode(200)
  @CommandRoute({ answer: 'own' })
  @BodyLimit(TWO_MEGABYTES)
  @ApiOkResponse({ type: PaymentImportView })
  async import(
    @Body() { payments }: PaymentImportBody,
    @Commanded() context: CommandContext,
    @Req() request: FastifyRequest,
  ): Promise<PaymentImportView> {
    const outcomes = await this.payments.run(payments, context);
    return { items: outcomes.map((outcome) => rowView(outcome, request)) };
  }
}
