import { Injectable } from '@nestjs/common';
import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { visibleRows } from '../../database/visible-rows';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import type { WarningRow } from './warnings.projection';

export interface WarningTables {
  warnings_v1: WarningRow;
}

export type WarningFilter = Readonly<{
  /** OPEN: any but CLOSED. */
  state?: string;
  /** Id of the rule set in any case, or MANUAL. */
  rule?: string;
  trigger?: string;
  departmentCode?: string;
  unitCode?: string;
  project?: string;
  /** `2026-06`: a monitored month. */
  month?: string;
}>;

/** Fields by which the list can be sorted, with the types of their columns. */
const TYPES = { created_position: 'bigint', warning_date: 'date', due_date: 'date' } as const;
export const WARNING_SORTS = {
  createdAt: 'created_position',
  warningDate: 'warning_date',
  dueDate: 'due_date',
} as const;
export type WarningColumn = keyof typeof TYPES;

export type WarningPage = Readonly<{
  column: WarningColumn;
  descending: boolean;
  limit: number;
  /** Sort value and id of the last row of the page before. */
  after: readonly [value: string, warningId: string] | null;
}>;

type Query = SelectQueryBuilder<WarningTables, 'warnings_v1', object>;

@Injectable()
export class WarningQueries {
  private readonly db: Kysely<WarningTables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<WarningTables>();
  }

  /** One page by keyset; every row carries `sort_value`, which with its id is the cursor of the next page. */
  page(filter: WarningFilter, visible: VisibleOrganisations, { column, descending, limit, after }: WarningPage) {
    const direction = descending ? 'desc' : 'asc';
    const comparison = descending ? sql`<` : sql`>`;
    const value = sql.ref(column);
    let query = this.filtered(filter, visible)
      .select(['warning_id', 'warning'])
      .select(sql<string>`due_date::text`.as('due_date'))
      .select(sql<string>`(${value})::text`.as('sort_value'));
    if (after !== null) {
      const [from, id] = after;
      query = query.where(
        sql<boolean>`(${value}, warning_id) ${comparison} (${from}::${sql.raw(TYPES[column])}, ${id})`,
      );
    }
    return query.orderBy(column, direction).orderBy('warning_id', direction).limit(limit);
  }

  /** Exact up to 10,000, and 10,000 above it. */
  async count(filter: WarningFilter, visible: VisibleOrganisations): Promise<number> {
    const some = this.filtered(filter, visible).select('warning_id').limit(10_000).as('some');
    const { n } = await this.db
      .selectFrom(some)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow();
    return n;
  }

  /** The folded state with the stream revision that it contains; undefined when there is no such warning. */
  find(warningId: string) {
    return this.db
      .selectFrom('warnings_v1')
      .select(['warning', sql<bigint>`stream_revision`.as('revision'), sql<bigint>`position`.as('position')])
      .where('warning_id', '=', warningId)
      .executeTakeFirst();
  }

  private filtered(filter: WarningFilter, visible: VisibleOrganisations): Query {
    let query: Query = this.db.selectFrom('warnings_v1');
    query = query.where(visibleRows(visible));
    if (filter.state === 'OPEN') query = query.where('state', '<>', 'CLOSED');
    else if (filter.state !== undefined) query = query.where('state', '=', filter.state);
    if (filter.rule !== undefined) query = query.where(sql<boolean>`lower(rule) = lower(${filter.rule})`);
    if (filter.trigger !== undefined) query = query.where(sql<boolean>`${filter.trigger} = any(triggers)`);
    if (filter.departmentCode !== undefined) query = query.where('department_code', '=', filter.departmentCode);
    if (filter.unitCode !== undefined) query = query.where('unit_code', '=', filter.unitCode);
    if (filter.project !== undefined) query = query.where('project_id', '=', filter.project);
    if (filter.month !== undefined) query = query.where(sql<boolean>`${filter.month} = any(months)`);
    return query;
  }
}
