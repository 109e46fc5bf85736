import { Injectable } from '@nestjs/common';
import { ReadConnection } from '../database/read-connection';
import { Directory } from './directory.port';
import type { Organisation, Person } from './organisation';
import { ShortMemory } from './short-memory';

/** A person who is disabled is refused after one second at the latest (REL A5). */
const KEEP_MS = 1_000;

const BODIES = 'select code, name, kind, parent_code as "parentCode" from "read".organisations order by code';
const PERSON = `
  select person_id as id, display_name as "displayName", disabled from "vault".people where person_id = $1`;

/** Tables "read".organisations and "vault".people, read again every second at most. */
@Injectable()
export class PostgresDirectory extends Directory {
  private readonly bodies = new ShortMemory<readonly Organisation[]>(KEEP_MS);
  private readonly people = new ShortMemory<Person | undefined>(KEEP_MS);

  constructor(private readonly connection: ReadConnection) {
    super();
  }

  override async organisation(code: string): Promise<Organisation | undefined> {
    return (await this.organisations()).find((body) => body.code === code);
  }

  override organisations(): Promise<readonly Organisation[]> {
    return this.bodies.get('all', async () => (await this.connection.pool.query<Organisation>(BODIES)).rows);
  }

  override person(id: string): Promise<Person | undefined> {
    return this.people.get(id, async () => (await this.connection.pool.query<Person>(PERSON, [id])).rows[0]);
  }
}
