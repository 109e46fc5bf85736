import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import { visibleRows } from '../../database/visible-rows';
import type { VisibleOrganisations } from '../../kernel/visible-organisations';
import type { SlaRow } from './sla.projection';

interface Tables {
  deadline_sla_v1: SlaRow;
}

export type SlaFilter = Readonly<{ from: string; to: string; code?: string; departmentCode?: string }>;

/** Steps that took the same days are counted together. */
export type SlaGroup = Readonly<{
  code: string;
  owner_role: string;
  owner_org: string;
  /** Who met it, else the person to whom it was given, if anybody. */
  person: string | null;
  started_on: string;
  ended_on: string;
  pauses: SlaRow['pauses'];
  overdue: boolean;
  count: number;
}>;

@Injectable()
export class SlaQueries {
  private readonly db: Kysely<Tables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<Tables>();
  }

  /** Steps that ended within those days by being met or by silence; what was superseded or waived was never taken. */
  ended({ from, to, code, departmentCode }: SlaFilter, visible: VisibleOrganisations) {
    const person = sql<string | null>`case when outcome = 'MET' then ended_by else person end`;
    let query = this.db
      .selectFrom('deadline_sla_v1')
      .select(['code', 'owner_role', 'owner_org', 'pauses', 'overdue'])
      .select([sql<string>`started_on::text`.as('started_on'), sql<string>`ended_on::text`.as('ended_on')])
      .select([person.as('person'), sql<number>`count(*)::int`.as('count')])
      .where('outcome', 'in', ['MET', 'EXPIRED'])
      .where(sql<boolean>`ended_on between ${from}::date and ${to}::date`);
    query = query.where(visibleRows(visible));
    if (code !== undefined) query = query.where('code', '=', code);
    if (departmentCode !== undefined) query = query.where('department_code', '=', departmentCode);
    return query.groupBy([
      ...(['code', 'owner_role', 'owner_org', 'pauses', 'overdue'] as const),
      ...[sql`deadline_sla_v1.started_on`, sql`deadline_sla_v1.ended_on`, person],
    ]);
  }
}
