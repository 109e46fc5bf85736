import type { Pool } from 'pg';
import { CommandRegistry, type CommandClaim } from './command-registry.port';

const CLAIM = `insert into "read".command_registry (command_id, digest, stream) values ($1, $2, $3)
  on conflict (command_id) do nothing`;
const RECLAIM = `update "read".command_registry set digest = $4, stream = $5
  where command_id = $1 and digest = $2 and stream = $3`;
const FIND = `select digest, stream from "read".command_registry where command_id = $1`;

/** The claims in the read database; the table is kept when read models are rebuilt. */
export class PostgresCommandRegistry extends CommandRegistry {
  constructor(private readonly pool: Pool) {
    super();
  }

  async claim(commandId: string, digest: string, stream: string): Promise<'new' | CommandClaim> {
    const inserted = await this.pool.query({ name: 'claim-command', text: CLAIM, values: [commandId, digest, stream] });
    if (inserted.rowCount === 1) return 'new';
    // A statement of its own, for the one that lost the race does not see the winner's row in its own snapshot.
    const claimed = await this.find(commandId);
    if (claimed === null) throw new Error(`the claim of command ${commandId} was taken away`);
    return claimed;
  }

  async reclaim(commandId: string, from: CommandClaim, to: CommandClaim): Promise<boolean> {
    const values = [commandId, from.digest, from.stream, to.digest, to.stream];
    const { rowCount } = await this.pool.query({ name: 'reclaim-command', text: RECLAIM, values });
    return rowCount === 1;
  }

  async find(commandId: string): Promise<CommandClaim | null> {
    const { rows } = await this.pool.query<CommandClaim>({ name: 'find-command', text: FIND, values: [commandId] });
    return rows[0] ?? null;
  }
}
