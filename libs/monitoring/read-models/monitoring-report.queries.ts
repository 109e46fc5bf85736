import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import type { MonitoringReport } from '../domain/monitoring-report.state';
import type { MonitoringReportRow } from './monitoring-report.projection';

export interface MonitoringReportTables {
  monitoring_report_v1: MonitoringReportRow;
}

export type ReadReport = Readonly<{ state: MonitoringReport; revision: bigint; position: bigint }>;

@Injectable()
export class MonitoringReportQueries {
  private readonly db: Kysely<MonitoringReportTables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<MonitoringReportTables>();
  }

  /** The folded state with the stream revision that it contains; null where nothing was recorded. */
  async find(projectId: string, period: FiscalQuarter): Promise<ReadReport | null> {
    const row = await this.byKey(projectId, period).executeTakeFirst();
    return row === undefined ? null : { state: row.state, revision: row.revision, position: row.position };
  }

  byKey(projectId: string, period: FiscalQuarter) {
    return this.db
      .selectFrom('monitoring_report_v1')
      .where('project_id', '=', projectId)
      .where('period', '=', period)
      .select('state')
      .select(sql<bigint>`stream_revision`.as('revision'))
      .select(sql<bigint>`position`.as('position'));
  }
}
