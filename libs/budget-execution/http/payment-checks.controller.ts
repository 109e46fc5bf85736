import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { Principal } from '../../kernel/principal';
import { UuidParameter } from '../../web/path-parameter.pipe';
import { CurrentPrincipal } from '../../web/request-principal';
import { PaymentChecks } from '../application/payment-checks';
import { PaymentCheckBody } from './payments.body';

export class PaymentCheckView {
  @ApiProperty({ type: Boolean, example: true }) readonly allowed!: true;
  @ApiProperty({ type: String, example: '1200000.00', description: '支付前的指标余额 balance before the payment' })
  readonly balance!: string;
}

@ApiTags('payments')
@Controller('projects')
export class PaymentChecksController {
  constructor(private readonly checks: PaymentChecks) {}

  /** INV-11, T19: the treasury asks before paying; nothing is stored, no key is needed. 409 with the rule where it would be refused. */
  @Post(':p/payment-checks')
  @HttpCode(200)
  @ApiOkResponse({ type: PaymentCheckView })
  async check(
    @Param('p', UuidParameter) p: string,
    @Body() { amount }: PaymentCheckBody,
    @CurrentPrincipal() caller: Principal,
  ): Promise<PaymentCheckView> {
    const { balance } = await this.checks.check(p, caller, amount);
    return { allowed: true, balance };
  }
}
