import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { visibleRows } from '../../database/visible-rows';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import { checkpointName } from '../../projections/projection';
import { deadlinesProjection, type DeadlineRow } from './deadlines.projection';

interface Tables {
  deadlines_v1: DeadlineRow;
}

export type DeadlineFilter = Readonly<{
  state?: string;
  /** True: due and not met. False: not due yet. Compared with the business instant `now`. */
  overdue?: boolean;
  code?: string;
  /** Role of the owner. */
  owner?: string;
  /** Person to whom it was reassigned. */
  person?: string;
  /** Body of the owner. */
  org?: string;
  dueBefore?: string;
  departmentCode?: string;
  project?: string;
  process?: string;
  /** True: a changed calendar would have moved it after it had fired; a person is to look at it. */
  review?: boolean;
}>;

export type DeadlinePage = Readonly<{
  descending: boolean;
  limit: number;
  /** Due instant and id of the last row of the page before. */
  after: readonly [dueInstant: string, deadlineId: string] | null;
}>;

/** December days may stand in the notice, and the last level of a deadline is told ten working days after it is due. */
const NOTICE_REACHES_FROM = '11-01';

/** `openReviewOf` of the folded state. */
const toReview = sql`deadline -> 'reviewedFor' <> '[]'::jsonb and deadline -> 'reviewEnded' is null`;

@Injectable()
export class DeadlinesQueries {
  private readonly db: Kysely<Tables>;

  constructor(private readonly connection: ReadConnection) {
    this.db = connection.typed<Tables>();
  }

  /** By due instant; the state of every row is the one that its own decider folded. */
  page(filter: DeadlineFilter, visible: VisibleOrganisations, now: string, { descending, limit, after }: DeadlinePage) {
    const direction = descending ? 'desc' : 'asc';
    let query = this.filtered(filter, visible, now).select(['deadline_id', 'deadline']);
    query = query.select(sql<bigint>`stream_revision`.as('revision'));
    if (after !== null) {
      const comparison = descending ? sql`<` : sql`>`;
      query = query.where(
        sql<boolean>`(due_instant, deadline_id) ${comparison} (${after[0]}::timestamptz, ${after[1]})`,
      );
    }
    return query.orderBy('due_instant', direction).orderBy('deadline_id', direction).limit(limit);
  }

  async count(filter: DeadlineFilter, visible: VisibleOrganisations, now: string): Promise<number> {
    const some = this.filtered(filter, visible, now).select('deadline_id').limit(10_000).as('some');
    const { n } = await this.db
      .selectFrom(some)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirstOrThrow();
    return n;
  }

  find(deadlineId: string) {
    return this.db
      .selectFrom('deadlines_v1')
      .select(['deadline_id', 'deadline', sql<bigint>`stream_revision`.as('revision')])
      .where('deadline_id', '=', deadlineId)
      .executeTakeFirst();
  }

  /** True once this read model contains that position of the log. */
  async contains(position: bigint): Promise<boolean> {
    const { rows } = await this.connection.pool.query<{ contained: boolean }>({
      name: 'deadlines-contain',
      text: 'select position >= $2 as contained from read.checkpoints where name = $1',
      values: [checkpointName(deadlinesProjection), position],
    });
    return rows[0]?.contained === true;
  }

  /** Open ones, and those that fired, whose days lie in the reach of that year's notice, by id. */
  touchedBy(year: number, after: string, limit: number) {
    return this.db
      .selectFrom('deadlines_v1')
      .select(['deadline_id', 'deadline'])
      .where('deadline_id', '>', after)
      .where(sql<boolean>`(state in ('OPEN', 'EXPIRED') or (state = 'MET' and (deadline ->> 'overdue')::boolean))`)
      .where(sql<boolean>`started_on <= ${`${year}-12-31`}::date`)
      .where(sql<boolean>`due_date >= ${`${year - 1}-${NOTICE_REACHES_FROM}`}::date`)
      .orderBy('deadline_id')
      .limit(limit)
      .execute();
  }

  openOfProject(projectId: string) {
    return this.db
      .selectFrom('deadlines_v1')
      .select(['deadline_id', 'deadline', sql<bigint>`stream_revision`.as('revision')])
      .where('project_id', '=', projectId)
      .where('state', 'in', ['OPEN', 'PAUSED'])
      .orderBy('due_instant')
      .execute();
  }

  private filtered(filter: DeadlineFilter, visible: VisibleOrganisations, now: string) {
    let query = this.db.selectFrom('deadlines_v1');
    query = query.where(visibleRows(visible));
    if (filter.state !== undefined) query = query.where('state', '=', filter.state);
    if (filter.overdue === true)
      query = query.where(sql<boolean>`state in ('OPEN', 'PAUSED') and due_instant <= ${now}`);
    if (filter.overdue === false) query = query.where(sql<boolean>`due_instant > ${now}`);
    if (filter.code !== undefined) query = query.where('code', '=', filter.code);
    if (filter.owner !== undefined) query = query.where('owner_role', '=', filter.owner);
    if (filter.person !== undefined) query = query.where(sql<boolean>`deadline ->> 'person' = ${filter.person}`);
    if (filter.org !== undefined) query = query.where('owner_org', '=', filter.org);
    if (filter.departmentCode !== undefined) query = query.where('department_code', '=', filter.departmentCode);
    if (filter.process !== undefined) query = query.where('process', '=', filter.process);
    if (filter.review !== undefined) query = query.where(sql<boolean>`(${toReview}) = ${filter.review}`);
    if (filter.project !== undefined) query = query.where('project_id', '=', filter.project);
    if (filter.dueBefore !== undefined) query = query.where(sql<boolean>`due_date < ${filter.dueBefore}::date`);
    return query;
  }
}
