import { Controller, Get, Headers, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { NotFoundForCaller } from '../../kernel/not-found';
import type { Principal } from '../../kernel/principal';
import { sees } from '../../kernel/visible-organisations';
import { Visibility } from '../../kernel/visibility';
import { AsTable } from '../../web/csv.interceptor';
import type { Page } from '../../web/keyset-page';
import { languageOf } from '../../web/language';
import { UuidParameter } from '../../web/path-parameter.pipe';
import { CurrentPrincipal } from '../../web/request-principal';
import { actionsOn } from '../domain/budget-index.actions';
import { BudgetIndexQueries } from '../read-models/budget-index.queries';
import { budgetIndexView, BudgetIndexView } from './budget-index.view';
import { PaymentReads } from './payment-reads';
import { PAYMENT_TABLE, PaymentPageView, type PaymentView } from './payment.view';
import { PaymentsQuery, ProjectPaymentsQuery } from './payments.query';

@ApiTags('payments')
@Controller()
export class PaymentReadsController {
  constructor(
    private readonly payments: PaymentReads,
    private readonly indexes: BudgetIndexQueries,
    private readonly visibility: Visibility,
  ) {}

  /** Payments of everything the caller may see, the latest first; `flagged=true`: those finance has to look at (INV-11). */
  @Get('payments')
  @AsTable(PAYMENT_TABLE)
  @ApiOkResponse({ type: PaymentPageView })
  all(
    @Query() query: PaymentsQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<PaymentView>> {
    const { fiscalYear, departmentCode, unitCode } = query;
    const filter = {
      ...(fiscalYear === undefined ? {} : { fiscalYear: Number(fiscalYear) }),
      ...(departmentCode === undefined ? {} : { departmentCode }),
      ...(unitCode === undefined ? {} : { unitCode }),
    };
    return this.payments.page(filter, query, caller, languageOf(language) === 'en');
  }

  /** Payments of one project with flags, refunds and corrections; sort by paidOn, amount or recordedAt. */
  @Get('projects/:p/payments')
  @AsTable(PAYMENT_TABLE)
  @ApiOkResponse({ type: PaymentPageView })
  ofProject(
    @Param('p', UuidParameter) p: string,
    @Query() query: ProjectPaymentsQuery,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<Page<PaymentView>> {
    return this.payments.ofProject(p, query, caller, languageOf(language) === 'en');
  }

  /** The index of the project's year: allocations, arrivals, what was paid, freezes; 404 where none was issued. */
  @Get('projects/:p/budget-index')
  @ApiOkResponse({ type: BudgetIndexView })
  async index(
    @Param('p', UuidParameter) p: string,
    @CurrentPrincipal() caller: Principal,
    @Headers('accept-language') language: string | undefined,
  ): Promise<BudgetIndexView> {
    const found = await this.indexes.find(p);
    if (found === undefined || !sees(await this.visibility.of(caller), found.index))
      throw new NotFoundForCaller('budget index', p);
    return budgetIndexView(found, actionsOn(found.index, caller.role), languageOf(language) === 'en');
  }
}
