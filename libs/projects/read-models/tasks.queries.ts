import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import type { Actor } from '../../kernel/role';
import { holderText, type TaskRow } from './tasks.projection';

interface Tables {
  tasks_v1: TaskRow;
}

/** Sorts behind every due date: tasks without a deadline come last, the oldest first. */
const NEVER = '9999-12-31T00:00:00.000Z';

@Injectable()
export class TaskQueries {
  private readonly db: Kysely<Tables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<Tables>();
  }

  /** What waits for this role at this body, by due date. `after`: sort instant and project of the page before. */
  page(
    { role, org }: Pick<Actor, 'role' | 'org'>,
    limit: number,
    after: readonly [at: string, projectId: string] | null,
  ) {
    const at = sql<string>`coalesce(due_instant, ${NEVER}::timestamptz)`;
    let query = this.db
      .selectFrom('tasks_v1')
      .select(['project_id', 'kind', 'project_name', 'deadline_id', 'deadline_code', 'effect', 'escalation_level'])
      .select(sql<string | null>`due_date::text`.as('due_date'))
      .select(sql<string>`log.instant_text(${at})`.as('sort_at'))
      .select(sql<string>`log.instant_text(since)`.as('since'))
      .where(sql<boolean>`holders @> array[${holderText({ role, org })}]`);
    if (after !== null)
      query = query.where(sql<boolean>`(${at}, project_id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    return query.orderBy(at).orderBy('project_id').limit(limit);
  }
}
