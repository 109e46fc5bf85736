import { Injectable } from '@nestjs/common';
import { ReadConnection } from '../database/read-connection';
import {
  RefusalStore,
  type CommandToRemember,
  type RememberedAnswer,
  type RememberedCommand,
} from './command-memory.port';

type Row = Readonly<{ command_id: string; digest: string; answer: RememberedAnswer }>;

const FIND = 'select command_id, digest, answer from "read".submission_refused where command_id = $1';

const INSERT = `
  insert into "read".submission_refused
    (command_id, digest, status, answer, actor, route, rules, project_id, refused_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, now())
  on conflict (command_id) do nothing`;

/** Table "read".submission_refused. `refused_at` is the wall clock of the database: the record is for statistics only. */
@Injectable()
export class PostgresRefusalStore extends RefusalStore {
  constructor(private readonly connection: ReadConnection) {
    super();
  }

  override async find(commandId: string): Promise<RememberedCommand | undefined> {
    const { rows } = await this.connection.pool.query<Row>(FIND, [commandId]);
    const [row] = rows;
    return row && { commandId: row.command_id, digest: row.digest, answer: row.answer };
  }

  override async remember(command: CommandToRemember): Promise<RememberedCommand> {
    const { commandId, digest, status, answer, actor, route, rules, projectId } = command;
    const row = [commandId, digest, status, JSON.stringify(answer), actor, route, rules, projectId];
    const { rowCount } = await this.connection.pool.query(INSERT, row);
    if (rowCount === 1) return { commandId, digest, answer };
    return (await this.find(commandId)) ?? { commandId, digest, answer };
  }
}
