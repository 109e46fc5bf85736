import { Injectable } from '@nestjs/common';
import type { Kysely } from 'kysely';
import { ReadConnection } from '../../database/read-connection';
import type { ProjectBodies } from '../domain/message';
import type { InboxTables } from './inbox.table';

export type MessageProject = ProjectBodies & Readonly<{ name: string; classified: boolean }>;

@Injectable()
export class MessageProjects {
  private readonly db: Kysely<InboxTables>;

  constructor(connection: ReadConnection) {
    this.db = connection.typed<InboxTables>();
  }

  async find(projectId: string): Promise<MessageProject | null> {
    const row = await this.db
      .selectFrom('message_projects_v1')
      .select(['name', 'classified', 'unit_code as unitCode', 'department_code as departmentCode'])
      .where('project_id', '=', projectId)
      .executeTakeFirst();
    return row ?? null;
  }
}
