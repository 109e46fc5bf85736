import { Injectable } from '@nestjs/common';
import { Kysely, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';

/** The pool of the application role and its typed view; each slice names the tables it reads. */
@Injectable()
export class ReadConnection {
  private readonly kysely: Kysely<unknown>;

  constructor(readonly pool: Pool) {
    this.kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }).withSchema('read');
  }

  /** The read models of schema `read`. */
  typed<Tables>(): Kysely<Tables> {
    return this.kysely as Kysely<Tables>;
  }
}
