import { Injectable } from '@nestjs/common';
import { sql, type Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import type { ProjectDetailRow } from './project-detail.projection';

export interface ProjectDetailTables {
  project_detail_v2: ProjectDetailRow;
}

export type ProjectDetail = Pick<ProjectDetailRow, 'state' | 'reviews'> &
  Readonly<{
    budgetIndex: ProjectDetailRow['budget_index'];
    lights: ProjectDetailRow['lights'];
    revision: bigint;
    position: bigint;
  }>;

@Injectable()
export class ProjectDetailQueries {
  private readonly db: Kysely<ProjectDetailTables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<ProjectDetailTables>();
  }

  /** The folded state with the stream revision that it contains; null when there is no such project. */
  async find(projectId: string): Promise<ProjectDetail | null> {
    const row = await this.byId(projectId).executeTakeFirst();
    if (row === undefined) return null;
    const { state, reviews, budget_index: budgetIndex, lights, revision, position } = row;
    return { state, reviews, budgetIndex, lights, revision, position };
  }

  byId(projectId: string) {
    return this.db
      .selectFrom('project_detail_v2')
      .where('project_id', '=', projectId)
      .select(['state', 'reviews', 'budget_index', 'lights'])
      .select(sql<bigint>`stream_revision`.as('revision'))
      .select(sql<bigint>`position`.as('position'));
  }
}
