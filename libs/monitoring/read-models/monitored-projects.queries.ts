import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import type { BusinessDate } from '../../kernel/instant';
import type { MonitoredProjectRow } from './monitored-projects.projection';

interface Tables {
  monitored_projects_v1: MonitoredProjectRow;
}

@Injectable()
export class MonitoredProjectsQueries {
  private readonly db: Kysely<Tables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<Tables>();
  }

  /**
   * Ids of those that must report on a period (T20): no salary-type class, with an index by its last day, and in
   * execution then; what the end of the year completed meanwhile (T34) was, and a suspended one was not.
   */
  async monitored(departmentCode: string, fiscalYear: number, lastDay: BusinessDate): Promise<string[]> {
    const rows = await this.ofDepartment(departmentCode, fiscalYear)
      .where(sql<boolean>`coalesce(project_class, '') <> 'STAFF' and allocated_on <= ${lastDay}::date`)
      .where(
        sql<boolean>`(status in ('ALLOCATED', 'EXECUTING')
          or status = 'COMPLETED' and completed_from <> 'SUSPENDED' and completed_on >= ${lastDay}::date)`,
      )
      .execute();
    return rows.map(({ project_id: projectId }) => projectId);
  }

  /** Ids of those whose execution the end of the year completes (T34, DEC-50). */
  async unfinished(departmentCode: string, fiscalYear: number): Promise<string[]> {
    const rows = await this.ofDepartment(departmentCode, fiscalYear)
      .where('status', 'in', ['ALLOCATED', 'EXECUTING', 'SUSPENDED'])
      .execute();
    return rows.map(({ project_id: projectId }) => projectId);
  }

  private ofDepartment(departmentCode: string, fiscalYear: number) {
    return this.db
      .selectFrom('monitored_projects_v1')
      .select('project_id')
      .where('department_code', '=', departmentCode)
      .where('fiscal_year', '=', String(fiscalYear))
      .orderBy('project_id');
  }
}
