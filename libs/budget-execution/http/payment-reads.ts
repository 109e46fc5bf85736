import { Injectable } from '@nestjs/common';
import type { Principal } from '../../kernel/principal';
import { Visibility } from '../../kernel/visibility';
import { pageOf, pageRequest, type Page } from '../../web/keyset-page';
import { ProjectStreamReader } from '../application/project-stream.reader';
import { PAYMENT_SORTS, PaymentsQueries, type PaymentFilter } from '../read-models/payments.queries';
import { paymentView, type PaymentView } from './payment.view';
import type { ProjectPaymentsQuery } from './payments.query';

/** The two lists of payments: of one project, and of everything a caller may see (INV-36). */
@Injectable()
export class PaymentReads {
  constructor(
    private readonly queries: PaymentsQueries,
    private readonly projects: ProjectStreamReader,
    private readonly visibility: Visibility,
  ) {}

  /** Errors: `NotFoundForCaller` for a project that is absent or hidden. */
  async ofProject(
    projectId: string,
    query: ProjectPaymentsQuery,
    caller: Principal,
    english: boolean,
  ): Promise<Page<PaymentView>> {
    await this.projects.read(projectId, await this.visibility.of(caller));
    return this.page({ projectId }, query, caller, english);
  }

  async page(
    narrowed: PaymentFilter,
    query: ProjectPaymentsQuery,
    caller: Principal,
    english: boolean,
  ): Promise<Page<PaymentView>> {
    const flagged = query.flagged === undefined ? {} : { flagged: query.flagged === 'true' };
    const filter = { ...narrowed, ...flagged };
    const visible = await this.visibility.of(caller);
    const request = pageRequest(query, PAYMENT_SORTS, '-paidOn', { ...filter, visible });
    const { column: sort, descending, limit, after } = request;
    const cursor = after === null ? null : ([String(after[0]), String(after[1])] as const);
    const [rows, count] = await Promise.all([
      this.queries.page(filter, visible, { sort, descending, limit: limit + 1, after: cursor }).execute(),
      request.count ? this.queries.count(filter, visible) : undefined,
    ]);
    return pageOf(rows, request, {
      keysOf: ({ sort_value, place }) => [sort_value, place],
      viewOf: (row) => paymentView(row, english),
      ...(count === undefined ? {} : { count }),
    });
  }
}
