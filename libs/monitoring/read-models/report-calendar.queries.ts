import { Injectable } from '@nestjs/common';
import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { visibleRows } from '../../database/visible-rows';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import type { ReportCalendarRow } from './report-calendar.table';

export interface ReportCalendarTables {
  report_calendar_v1: ReportCalendarRow;
}

export type ReportCalendarFilter = Readonly<{
  period?: string;
  status?: string;
  /** Code of a unit or of a department. */
  org?: string;
  light?: string;
  departmentCode?: string;
}>;

/** Fields by which the calendar can be sorted, with their columns. */
export const REPORT_SORTS = { openedAt: 'opened_position', name: 'project_name', dueDate: 'due_date' } as const;
export type ReportSort = keyof typeof REPORT_SORTS;

export type ReportCalendarPage = Readonly<{
  sort: ReportSort;
  descending: boolean;
  limit: number;
  /** Sort value, project and period of the last row of the page before. */
  after: readonly [value: string, projectId: string, period: string] | null;
}>;

type Query = SelectQueryBuilder<ReportCalendarTables, 'report_calendar_v1', object>;

const COLUMNS = [
  'project_id', 'period', 'project_name', 'unit_code', 'department_code', 'classified', 'status', 'late', 'missing',
  'budget_light', 'goal_light', 'light',
] as const; // prettier-ignore

const TYPES = { openedAt: sql`bigint`, name: sql`text`, dueDate: sql`date` } as const;

@Injectable()
export class ReportCalendarQueries {
  private readonly db: Kysely<ReportCalendarTables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<ReportCalendarTables>();
  }

  /** One page by keyset; every row carries `sort_value`, which with its key is the cursor of the next page. */
  page(filter: ReportCalendarFilter, visible: VisibleOrganisations, page: ReportCalendarPage) {
    const { sort, descending, limit, after } = page;
    const column = REPORT_SORTS[sort];
    const direction = descending ? 'desc' : 'asc';
    const comparison = descending ? sql`<` : sql`>`;
    let query = this.filtered(filter, visible)
      .select(COLUMNS)
      .select(sql<string>`due_date::text`.as('due_date'))
      .select(sql<string>`log.instant_text(due_instant)`.as('due_instant'))
      .select(sql<string | null>`log.instant_text(submitted_at)`.as('submitted_at'))
      .select(sql<string | null>`execution_rate::text`.as('execution_rate'))
      .select(sql<string | null>`attainment::text`.as('attainment'))
      .select(sql<string>`${sql.ref(column)}::text`.as('sort_value'));
    if (after !== null)
      query = query.where(
        sql<boolean>`(${sql.ref(column)}, project_id, period) ${comparison} (${after[0]}::${TYPES[sort]}, ${after[1]}::uuid, ${after[2]})`,
      );
    return query.orderBy(column, direction).orderBy('project_id', direction).orderBy('period', direction).limit(limit);
  }

  /** Exact up to 10,000, and 10,000 above it. */
  async count(filter: ReportCalendarFilter, visible: VisibleOrganisations): Promise<number> {
    const some = this.filtered(filter, visible).select('project_id').limit(10_000).as('some');
    const { n } = await this.db
      .selectFrom(some)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow();
    return n;
  }

  private filtered(filter: ReportCalendarFilter, visible: VisibleOrganisations): Query {
    const { period, status, org, light, departmentCode } = filter;
    let query: Query = this.db.selectFrom('report_calendar_v1');
    query = query.where(visibleRows(visible));
    if (period !== undefined) query = query.where('period', '=', period);
    if (status !== undefined) query = query.where(sql<boolean>`status = ${status}`);
    if (org !== undefined) query = query.where(sql<boolean>`(unit_code = ${org} or department_code = ${org})`);
    if (light !== undefined) query = query.where(sql<boolean>`light = ${light}`);
    if (departmentCode !== undefined) query = query.where('department_code', '=', departmentCode);
    return query;
  }
}
