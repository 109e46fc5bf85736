import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { instant, type Instant } from '../../kernel/instant';
import {
  OpenDeadlines,
  type DueDeadline,
  type DuePage,
  type NextRung,
} from '../../process-runtime/open-deadlines.port';
import { monitoringRunId } from '../domain/monitoring-run.stream';
import type { MonitoringRunRow } from './monitoring-runs.projection';

interface Tables {
  monitoring_runs_v1: MonitoringRunRow;
}

/** The ends of running monitoring runs, as something that their processes wake up for: one in each process. */
@Injectable()
export class PostgresOpenRuns extends OpenDeadlines {
  private readonly db: Kysely<Tables>;

  constructor(connection: ReadConnection) {
    super();
    this.db = connection.typed<Tables>();
  }

  async earliestOf(process: string, after?: Instant): Promise<NextRung | null> {
    const row = await this.running().where('process', '=', process).executeTakeFirst();
    if (row === undefined) return null;
    const at = instant(row.ends_at);
    return after === undefined || at > after ? { deadlineId: monitoringRunId(process), at } : null;
  }

  async dueBy(at: Instant, { limit, after, process }: DuePage): Promise<readonly DueDeadline[]> {
    let query = this.running().where(sql<boolean>`ends_at <= ${at}`);
    if (process !== undefined) query = query.where('process', '=', process);
    if (after !== undefined) {
      // the cursor of another source carries no id: everything at its instant is still to come
      const last = after.deadlineId === '' ? '' : after.process;
      query = query.where(sql<boolean>`(ends_at, process) > (${after.at}::timestamptz, ${last})`);
    }
    const rows = await query.orderBy('ends_at').orderBy('process').limit(limit).execute();
    return rows.map(({ process: key, ends_at: endsAt }) => {
      return { deadlineId: monitoringRunId(key), process: key, at: endsAt as Instant };
    });
  }

  async openProcesses(after: string | null, limit: number): Promise<readonly string[]> {
    const key = sql<string>`process collate "C"`;
    const query = this.running();
    const rows = await (after === null ? query : query.where(key, '>', after)).orderBy(key).limit(limit).execute();
    return rows.map(({ process }) => process);
  }

  async nextDueAfter(at: Instant): Promise<Instant | null> {
    const row = await this.running()
      .where(sql<boolean>`ends_at > ${at}`)
      .orderBy('ends_at')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : instant(row.ends_at);
  }

  private running() {
    return this.db
      .selectFrom('monitoring_runs_v1')
      .select('process')
      .select(sql<string>`log.instant_text(ends_at)`.as('ends_at'))
      .where('state', '=', 'RUNNING');
  }
}
