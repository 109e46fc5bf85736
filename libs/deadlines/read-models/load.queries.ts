import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { visibleRows } from '../../database/visible-rows';
import { atLocalTime, type BusinessDate } from '../../kernel/instant';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import type { DeadlineRow } from './deadlines.projection';

interface Tables {
  deadlines_v1: DeadlineRow;
}

/** How many open deadlines of one holder, or of one person to whom they were given, are due on one day. */
export type DueOnDay = Readonly<{
  owner_role: string;
  owner_org: string;
  person: string | null;
  due_date: string;
  count: number;
}>;

@Injectable()
export class LoadQueries {
  private readonly db: Kysely<Tables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<Tables>();
  }

  /** Due within those days, both included; a paused deadline has no due date to come. */
  due(from: BusinessDate, to: BusinessDate, visible: VisibleOrganisations) {
    const person = sql<string | null>`deadline ->> 'person'`;
    let query = this.db
      .selectFrom('deadlines_v1')
      .select(['owner_role', 'owner_org'])
      .select([person.as('person'), sql<string>`due_date::text`.as('due_date'), sql<number>`count(*)::int`.as('count')])
      .where('state', '=', 'OPEN')
      .where(sql<boolean>`due_instant > ${atLocalTime(from, 0)} and due_instant <= ${atLocalTime(to, 24)}`); // DEC-26
    query = query.where(visibleRows(visible));
    return query.groupBy(['owner_role', 'owner_org', person, sql`deadlines_v1.due_date`]);
  }
}
