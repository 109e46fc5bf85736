import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import type { Instant } from '../../kernel/instant';
import type { Role } from '../../kernel/role';
import type { Holder } from '../../rule-sets/domain/deadline-terms';
import type { InboxTables } from './inbox.table';

export type InboxPage = Readonly<{
  limit: number;
  descending: boolean;
  /** Position of the last row of the page before; null for the first page. */
  after: string | null;
}>;

export type InboxMessage = Readonly<{
  position: string;
  project_id: string;
  /** Null while the project's own row is not there yet. */
  project_name: string | null;
  deadline_id: string | null;
  kind: string;
  title: string;
  title_en: string;
  text: string;
  text_en: string;
  sent_at: Instant;
}>;

const COLUMNS = ['m.project_id', 'm.deadline_id', 'm.kind', 'm.title', 'm.title_en', 'm.text', 'm.text_en'] as const;
const COUNT_CEILING = 10_000;

/** The column that names the body at which a role acts for a project; none for roles of one body for all projects. */
const bodyColumn = (role: Role): 'unit_code' | 'department_code' | null => {
  if (role.startsWith('UNIT_')) return 'unit_code';
  return role.startsWith('DEPT_') ? 'department_code' : null;
};

const shown = () => [
  sql<string>`m.position::text`.as('position'),
  sql<Instant>`log.instant_text(m.sent_at)`.as('sent_at'),
  sql<bigint>`m.position`.as('sort_position'),
];

@Injectable()
export class InboxQueries {
  private readonly db: Kysely<InboxTables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<InboxTables>();
  }

  /** What was told to a role at a body, by position. */
  async messages(holder: Holder, page: InboxPage): Promise<InboxMessage[]> {
    return this.page(holder, page).execute();
  }

  /** Exact up to 10,000, and 10,000 above it. */
  async count(holder: Holder): Promise<number> {
    const some = this.page(holder, { limit: COUNT_CEILING, descending: true, after: null }).as('some');
    const counted = this.db.selectFrom(some).select(sql<number>`count(*)::int`.as('n'));
    return (await counted.executeTakeFirstOrThrow()).n;
  }

  private page(holder: Holder, page: InboxPage) {
    const toTheBody = this.db.selectFrom(this.toTheBody(holder, page).as('to_the_body')).selectAll();
    const column = bodyColumn(holder.role);
    const all =
      column === null
        ? toTheBody
        : toTheBody.unionAll(this.db.selectFrom(this.toProjectsOf(column, holder, page).as('to_projects')).selectAll());
    return this.db
      .selectFrom(all.as('told'))
      .selectAll()
      .orderBy('sort_position', page.descending ? 'desc' : 'asc')
      .limit(page.limit);
  }

  /** Rows that name the body themselves. */
  private toTheBody({ role, org }: Holder, { limit, descending, after }: InboxPage) {
    let query = this.db
      .selectFrom('messages_v1 as m')
      .leftJoin('message_projects_v1 as p', 'p.project_id', 'm.project_id')
      .select([...COLUMNS, 'p.name as project_name'])
      .select(shown)
      .where('m.role', '=', role)
      .where('m.org', '=', org);
    if (after !== null) query = query.where(sql<boolean>`m.position ${comparison(descending)} ${after}::bigint`);
    return query.orderBy('m.position', descending ? 'desc' : 'asc').limit(limit);
  }

  /** Rows that go to whatever body the project belongs to: the last ones of each of its projects, by index. */
  private toProjectsOf(column: 'unit_code' | 'department_code', { role, org }: Holder, page: InboxPage) {
    const { limit, descending, after } = page;
    return this.db
      .selectFrom('message_projects_v1 as p')
      .innerJoinLateral(
        (on) => {
          let query = on
            .selectFrom('messages_v1 as each')
            .selectAll('each')
            .whereRef('each.project_id', '=', 'p.project_id')
            .where('each.role', '=', role)
            .where('each.org', '=', '');
          if (after !== null)
            query = query.where(sql<boolean>`each.position ${comparison(descending)} ${after}::bigint`);
          return query
            .orderBy('each.position', descending ? 'desc' : 'asc')
            .limit(limit)
            .as('m');
        },
        (join) => join.onTrue(),
      )
      .select([...COLUMNS, 'p.name as project_name'])
      .select(shown)
      .where(`p.${column}`, '=', org);
  }
}

const comparison = (descending: boolean) => (descending ? sql`<` : sql`>`);
