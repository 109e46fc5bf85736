import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { visibleRows } from '../../database/visible-rows';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import type { Correction, Reversal } from '../domain/budget-index.state';
import type { BudgetIndexRow } from './budget-index.projection';
import type { PaymentRow } from './payments.projection';

interface Tables {
  payments_v1: PaymentRow;
  budget_index_v1: BudgetIndexRow;
}

export type PaymentFilter = Readonly<{
  projectId?: string;
  fiscalYear?: number;
  departmentCode?: string;
  unitCode?: string;
  /** True: with at least one flag. False: with none. */
  flagged?: boolean;
}>;

/** Fields by which the list can be sorted; `-` before the field for descending. */
export const PAYMENT_SORTS = { paidOn: 'paidOn', amount: 'amount', recordedAt: 'recordedAt' } as const;
export type PaymentSort = keyof typeof PAYMENT_SORTS;

export type PaymentPage = Readonly<{
  sort: PaymentSort;
  descending: boolean;
  limit: number;
  /** Sort value and position of the last row of the page before. */
  after: readonly [value: string, position: string] | null;
}>;

/** A payment with the project that it is of; money and dates as text. */
export type PaymentRecord = Readonly<{
  project_id: string;
  payment_id: string;
  name: string;
  unit_code: string;
  department_code: string;
  fiscal_year: number;
  amount: string;
  paid_on: string;
  recorded_amount: string;
  recorded_paid_on: string;
  reversed_amount: string;
  voucher_number: string | null;
  payee: string | null;
  first: boolean;
  flags: string[];
  reversals: readonly Reversal[];
  corrections: readonly Correction[];
  recorded_at: string;
  place: string;
  sort_value: string;
}>;

const VALUES = {
  paidOn: [sql.ref('paid_on'), 'date'],
  amount: [sql.ref('amount'), 'numeric'],
  recordedAt: [sql.ref('p.position'), 'bigint'],
} as const;

const MONEY_AND_DATES = ['amount', 'paid_on', 'recorded_amount', 'recorded_paid_on', 'reversed_amount'] as const;

@Injectable()
export class PaymentsQueries {
  private readonly db: Kysely<Tables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<Tables>();
  }

  /** One page by keyset; every row carries `sort_value`, which with its place in the log is the cursor of the next one. */
  page(filter: PaymentFilter, visible: VisibleOrganisations, { sort, descending, limit, after }: PaymentPage) {
    const [value, type] = VALUES[sort];
    const direction = descending ? 'desc' : 'asc';
    let query = this.filtered(filter, visible)
      .select(['p.project_id', 'payment_id', 'name', 'unit_code', 'department_code', 'p.fiscal_year'])
      .select(['voucher_number', 'payee', 'first', 'flags', 'reversals', 'corrections'])
      .select(MONEY_AND_DATES.map((column) => sql<string>`${sql.ref(column)}::text`.as(column)))
      .select(sql<string>`log.instant_text(p.recorded_at)`.as('recorded_at'))
      .select(sql<string>`p.position::text`.as('place'))
      .select(sql<string>`(${value})::text`.as('sort_value'));
    if (after !== null) {
      const comparison = descending ? sql`<` : sql`>`;
      const cursor = sql`(${after[0]}::${sql.raw(type)}, ${after[1]}::bigint)`;
      query = query.where(sql<boolean>`(${value}, p.position) ${comparison} ${cursor}`);
    }
    return query.orderBy(value, direction).orderBy('p.position', direction).limit(limit).$castTo<PaymentRecord>();
  }

  /** Exact up to 10,000, and 10,000 above it. */
  async count(filter: PaymentFilter, visible: VisibleOrganisations): Promise<number> {
    const some = this.filtered(filter, visible).select('payment_id').limit(10_000).as('some');
    const { n } = await this.db
      .selectFrom(some)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow();
    return n;
  }

  private filtered(filter: PaymentFilter, visible: VisibleOrganisations) {
    let query = this.db
      .selectFrom('payments_v1 as p')
      .innerJoin('budget_index_v1 as i', (join) =>
        join.onRef('i.project_id', '=', 'p.project_id').onRef('i.fiscal_year', '=', 'p.fiscal_year'),
      );
    query = query.where(visibleRows(visible));
    if (filter.projectId !== undefined) query = query.where('p.project_id', '=', filter.projectId);
    if (filter.fiscalYear !== undefined) query = query.where('p.fiscal_year', '=', filter.fiscalYear);
    if (filter.departmentCode !== undefined) query = query.where('department_code', '=', filter.departmentCode);
    if (filter.unitCode !== undefined) query = query.where('unit_code', '=', filter.unitCode);
    if (filter.flagged === true) query = query.where(sql<boolean>`flags <> '{}'`);
    if (filter.flagged === false) query = query.where(sql<boolean>`flags = '{}'`);
    return query;
  }
}
