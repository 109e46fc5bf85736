import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import type { Actor } from '../../kernel/role';
import { holderText, type TaskRow } from './task-row';

interface Tables {
  tasks_v2: TaskRow;
}

/** Sorts behind every due date: tasks without a deadline come last, the oldest first. */
const NEVER = '9999-12-31T00:00:00.000Z';

@Injectable()
export class TaskQueries {
  private readonly db: Kysely<Tables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<Tables>();
  }

  /**
   * What waits for this role at this body, by due date. `after`: sort instant and task of the page before. The name is
   * the project's present one, from the row of its approval.
   */
  page({ role, org }: Pick<Actor, 'role' | 'org'>, limit: number, after: readonly [at: string, taskId: string] | null) {
    const at = sql<string>`coalesce(t.due_instant, ${NEVER}::timestamptz)`;
    let query = this.db
      .selectFrom('tasks_v2 as t')
      .leftJoin('tasks_v2 as p', (join) => join.on(sql<boolean>`p.task_id = t.project_id::text`))
      .select(['t.task_id', 't.project_id', 't.kind', 't.subject', 't.detail'])
      .select(['t.deadline_id', 't.deadline_code', 't.effect', 't.escalation_level'])
      .select(sql<string>`coalesce(p.project_name, '')`.as('project_name'))
      .select(sql<string | null>`t.due_date::text`.as('due_date'))
      .select(sql<string>`log.instant_text(${at})`.as('sort_at'))
      .select(sql<string>`log.instant_text(t.since)`.as('since'))
      .where(sql<boolean>`t.holders @> array[${holderText({ role, org })}]`);
    if (after !== null) query = query.where(sql<boolean>`(${at}, t.task_id) > (${after[0]}::timestamptz, ${after[1]})`);
    return query.orderBy(at).orderBy('t.task_id').limit(limit);
  }
}
