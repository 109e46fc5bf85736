import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { visibleRows } from '../../database/visible-rows';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import type { DualMonitoringRow } from './dual-monitoring.projection';
import type { MonitoredProjectRow } from './monitored-projects.projection';

interface Tables {
  monitored_projects_v1: MonitoredProjectRow;
  dual_monitoring_v1: DualMonitoringRow;
}

export type DualMonitoringFilter = Readonly<{ fiscalYear: number; month: number; departmentCode?: string }>;

/** Sums of one department, or of all; amounts and rates as decimal text. */
export type DualMonitoringSums = Readonly<{
  departmentCode: string | null;
  projects: number;
  evaluated: number;
  missing: number;
  warned: number;
  budgetLights: Readonly<Record<string, number>>;
  goalLights: Readonly<Record<string, number>>;
  adjustedBudget: string;
  executedAmount: string;
  executionRate: string | null;
  attainment: string | null;
  gap: string | null;
}>;

/** Counts of one column's lights as a JSON object; a project without evaluation counts in none. */
const lights = (column: string) => sql<Record<string, number>>`jsonb_build_object(
  'RED', count(*) filter (where ${sql.ref(column)} = 'RED'), 'ORANGE', count(*) filter (where ${sql.ref(column)} = 'ORANGE'),
  'YELLOW', count(*) filter (where ${sql.ref(column)} = 'YELLOW'), 'GREEN', count(*) filter (where ${sql.ref(column)} = 'GREEN'),
  'BLUE', count(*) filter (where ${sql.ref(column)} = 'BLUE'), 'NONE', count(*) filter (where ${sql.ref(column)} = 'NONE'))`;

const lastDayOf = (fiscalYear: number, month: number) =>
  sql`(make_date(${fiscalYear}, ${month}, 1) + interval '1 month - 1 day')`;

@Injectable()
export class DualMonitoringQueries {
  private readonly db: Kysely<Tables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<Tables>();
  }

  /**
   * Monitored projects, and others with an evaluation of the month: one row per department in order of their codes, then one
   * of all (`departmentCode` null).
   */
  sums({ fiscalYear, month, departmentCode }: DualMonitoringFilter, visible: VisibleOrganisations) {
    let query = this.db
      .selectFrom('monitored_projects_v1 as p')
      .leftJoin('dual_monitoring_v1 as d', (join) =>
        join
          .onRef('d.project_id', '=', 'p.project_id')
          .onRef('d.fiscal_year', '=', 'p.fiscal_year')
          .on('d.month', '=', String(month)),
      )
      .where('p.fiscal_year', '=', String(fiscalYear))
      .where(sql<boolean>`coalesce(p.project_class, '') <> 'STAFF'`)
      .where(sql<boolean>`p.allocated_on <= ${lastDayOf(fiscalYear, month)}::date`)
      .where(
        sql<boolean>`(d.project_id is not null or p.status in ('ALLOCATED', 'EXECUTING')
          or p.status = 'COMPLETED' and p.completed_on >= ${lastDayOf(fiscalYear, month)}::date)`,
      );
    if (departmentCode !== undefined) query = query.where('p.department_code', '=', departmentCode);
    query = query.where(visibleRows(visible, 'p'));
    return query
      .select('p.department_code as departmentCode')
      .select([
        sql<number>`count(*)::int`.as('projects'),
        sql<number>`count(d.project_id)::int`.as('evaluated'),
        sql<number>`(count(*) filter (where d.missing))::int`.as('missing'),
        sql<number>`(count(*) filter (where d.warn))::int`.as('warned'),
        lights('d.budget_light').as('budgetLights'),
        lights('d.goal_light').as('goalLights'),
        sql<string>`coalesce(sum(d.adjusted_budget), 0)::numeric(20, 2)::text`.as('adjustedBudget'),
        sql<string>`coalesce(sum(d.executed_amount), 0)::numeric(20, 2)::text`.as('executedAmount'),
        sql<string | null>`round(100 * sum(d.executed_amount) / nullif(sum(d.adjusted_budget), 0), 2)::text`.as(
          'executionRate',
        ),
        sql<string | null>`round(avg(d.attainment), 2)::text`.as('attainment'),
        sql<string | null>`round(avg(d.gap), 2)::text`.as('gap'),
      ])
      .groupBy(sql`grouping sets ((p.department_code), ())`)
      .orderBy(sql`p.department_code nulls last`);
  }
}
