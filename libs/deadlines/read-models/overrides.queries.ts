import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { businessDate } from '../../kernel/instant';
import type { CalendarConsequences } from '../domain/deadline.consequences';
import { reviewTaskId } from '../domain/deadline.events';
import { ORDERED_KINDS } from '../domain/override-kinds';
import type { OverrideRow } from './overrides.projection';

interface Tables {
  deadline_overrides_v1: OverrideRow;
}

export type OverrideFilter = Readonly<{
  kind?: string;
  code?: string;
  reasonCode?: string;
  deadline?: string;
  project?: string;
  /** Business days of the recording, both included. */
  from?: string;
  to?: string;
}>;

export type OverridePage = Readonly<{ descending: boolean; limit: number; /** Position. */ after: string | null }>;

const recordedOn = sql`(recorded_at at time zone 'Asia/Shanghai')::date`;

@Injectable()
export class OverridesQueries {
  private readonly db: Kysely<Tables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<Tables>();
  }

  /** By position. Unless a kind is asked for, what was done by order. */
  page(filter: OverrideFilter, { descending, limit, after }: OverridePage) {
    const direction = descending ? 'desc' : 'asc';
    let query = this.filtered(filter)
      .select(['deadline_id', 'code', 'project_id', 'kind', 'reason_code', 'document_number', 'decided_by'])
      .select(['actor', 'role', 'org', 'details'])
      .select(sql<string>`position::text`.as('position'))
      .select(sql<string | null>`from_date::text`.as('from_date'))
      .select(sql<string | null>`to_date::text`.as('to_date'))
      .select(sql<string>`log.instant_text(recorded_at)`.as('recorded_at'));
    if (after !== null) query = query.where(sql<boolean>`position ${descending ? sql`<` : sql`>`} ${after}::bigint`);
    return query.orderBy('deadline_overrides_v1.position', direction).limit(limit);
  }

  async count(filter: OverrideFilter): Promise<number> {
    const some = this.filtered(filter).select('deadline_id').limit(10_000).as('some');
    const { n } = await this.db
      .selectFrom(some)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow();
    return n;
  }

  /** What the policy did because of that event. */
  async causedBy(eventId: string): Promise<CalendarConsequences> {
    const rows = await this.db
      .selectFrom('deadline_overrides_v1')
      .select(['deadline_id', 'kind', sql<string>`from_date::text`.as('from'), sql<string>`to_date::text`.as('to')])
      .where('cause_id', '=', eventId)
      .execute();
    const moved = rows.filter(({ kind, from, to }) => kind === 'RECOMPUTED' && from !== to);
    const tasks = rows.filter(({ kind }) => kind === 'REVIEW_TASK');
    return {
      moved: moved.map(({ deadline_id: deadlineId, from, to }) => {
        return { deadlineId, from: businessDate(from), to: businessDate(to) };
      }),
      reviewTasks: tasks.map(({ deadline_id: deadlineId }) => reviewTaskId(deadlineId)),
    };
  }

  private filtered(filter: OverrideFilter) {
    let query = this.db.selectFrom('deadline_overrides_v1');
    query = query.where('kind', 'in', filter.kind === undefined ? ORDERED_KINDS : [filter.kind as OverrideRow['kind']]);
    if (filter.code !== undefined) query = query.where('code', '=', filter.code);
    if (filter.reasonCode !== undefined) query = query.where('reason_code', '=', filter.reasonCode);
    if (filter.deadline !== undefined) query = query.where('deadline_id', '=', filter.deadline);
    if (filter.project !== undefined) query = query.where('project_id', '=', filter.project);
    if (filter.from !== undefined) query = query.where(sql<boolean>`${recordedOn} >= ${filter.from}::date`);
    if (filter.to !== undefined) query = query.where(sql<boolean>`${recordedOn} <= ${filter.to}::date`);
    return query;
  }
}
