import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import type { BudgetIndex } from '../domain/budget-index.state';
import type { BudgetIndexRow } from './budget-index.projection';

interface Tables {
  budget_index_v1: BudgetIndexRow;
}

export type BudgetIndexReading = Readonly<{ index: BudgetIndex; revision: bigint; position: bigint }>;

@Injectable()
export class BudgetIndexQueries {
  private readonly db: Kysely<Tables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<Tables>();
  }

  /** The index of the project's latest year with the stream revision that it contains; undefined where none was issued. */
  find(projectId: string): Promise<BudgetIndexReading | undefined> {
    return this.db
      .selectFrom('budget_index_v1')
      .select(['index', sql<bigint>`stream_revision`.as('revision'), sql<bigint>`position`.as('position')])
      .where('project_id', '=', projectId)
      .orderBy('fiscal_year', 'desc')
      .limit(1)
      .executeTakeFirst();
  }
}
