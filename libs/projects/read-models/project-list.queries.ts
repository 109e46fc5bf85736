import { Injectable } from '@nestjs/common';
import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { visibleRows } from '../../database/visible-rows';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import type { ProjectListRow } from './project-list.table';

export interface ProjectListTables {
  project_list_v2: ProjectListRow;
}

export type ProjectListFilter = Readonly<{
  state?: string;
  fiscalYear?: number;
  unitCode?: string;
  departmentCode?: string;
  flag?: string;
  /** Part of the name or of the code. */
  q?: string;
}>;

/** Fields by which the list can be sorted, with their columns; descending with `-` before the field. */
export const PROJECT_SORTS = { createdAt: 'created_position', code: 'code', name: 'name', amount: 'amount' } as const;
export type ProjectSort = keyof typeof PROJECT_SORTS;

export type ProjectPage = Readonly<{
  sort: ProjectSort;
  descending: boolean;
  limit: number;
  /** Sort value and id of the last row of the page before. */
  after: readonly [value: string | null, projectId: string] | null;
}>;

type Query = SelectQueryBuilder<ProjectListTables, 'project_list_v2', object>;

const COLUMNS = [
  'project_id', 'code', 'name', 'unit_code', 'department_code', 'fiscal_year', 'state', 'flags', 'project_class',
  'budget_light', 'goal_light', 'classified',
] as const; // prettier-ignore

/** Sorting must be total and without nulls for a keyset: an absent value sorts as an empty text or minus one. */
const sortable = (sort: ProjectSort) =>
  sort === 'amount'
    ? sql`coalesce(amount, -1)`
    : sort === 'code'
      ? sql`coalesce(code, '')`
      : sql.ref(PROJECT_SORTS[sort]);

const escapedLike = (text: string): string => `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;

@Injectable()
export class ProjectListQueries {
  private readonly db: Kysely<ProjectListTables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<ProjectListTables>();
  }

  /** One page by keyset; every row carries `sort_value`, which with its id is the cursor of the next page. */
  page(filter: ProjectListFilter, visible: VisibleOrganisations, page: ProjectPage) {
    const { sort, descending, limit, after } = page;
    const value = sortable(sort);
    const direction = descending ? 'desc' : 'asc';
    const comparison = descending ? sql`<` : sql`>`;
    let query = this.filtered(filter, visible)
      .select(COLUMNS)
      .select(sql<string | null>`amount::text`.as('amount'))
      .select(sql<string | null>`executed_amount::text`.as('executed_amount'))
      .select(sql<string | null>`execution_rate::text`.as('execution_rate'))
      .select(sql<string>`(${value})::text`.as('sort_value'));
    if (after !== null)
      query = query.where(
        sql<boolean>`(${value}, project_id) ${comparison} (${this.typedValue(sort, after[0])}, ${after[1]}::uuid)`,
      );
    return query.orderBy(value, direction).orderBy('project_id', direction).limit(limit);
  }

  /** Exact up to 10,000, and 10,000 above it. */
  async count(filter: ProjectListFilter, visible: VisibleOrganisations): Promise<number> {
    const some = this.filtered(filter, visible).select('project_id').limit(10_000).as('some');
    const { n } = await this.db
      .selectFrom(some)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow();
    return n;
  }

  private typedValue(sort: ProjectSort, value: string | null) {
    if (sort === 'amount') return sql`${value}::numeric`;
    return sort === 'createdAt' ? sql`${value}::bigint` : sql`${value}::text`;
  }

  private filtered(filter: ProjectListFilter, visible: VisibleOrganisations): Query {
    let query: Query = this.db.selectFrom('project_list_v2');
    query = query.where(visibleRows(visible));
    if (filter.state !== undefined) query = query.where('state', '=', filter.state);
    if (filter.fiscalYear !== undefined) query = query.where('fiscal_year', '=', filter.fiscalYear);
    if (filter.unitCode !== undefined) query = query.where('unit_code', '=', filter.unitCode);
    if (filter.departmentCode !== undefined) query = query.where('department_code', '=', filter.departmentCode);
    if (filter.flag !== undefined) query = query.where(sql<boolean>`${filter.flag} = any(flags)`);
    if (filter.q !== undefined) {
      const like = escapedLike(filter.q);
      query = query.where(sql<boolean>`(name ilike ${like} or code ilike ${like})`);
    }
    return query;
  }
}
