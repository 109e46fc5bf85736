import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Pool, PoolClient } from 'pg';

export type Migration = Readonly<{ name: string; sql: string; checksum: string }>;

/** A migration that was carried out earlier has another text now; nothing was changed. */
export class MigrationChanged extends Error {}

const LOCK = 4_207_001;
const LIBS = join(__dirname, '..');

/** Platform folders first, then the slices by name; within a folder by number. */
const PLATFORM = ['database', 'event-store', 'projections', 'process-runtime', 'web', 'access-control'];

const folders = (): string[] => {
  const slices = readdirSync(LIBS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !PLATFORM.includes(entry.name))
    .map(({ name }) => name)
    .sort();
  return [...PLATFORM, ...slices].flatMap((name) => [
    join(LIBS, name, 'migrations'),
    join(LIBS, name, 'read-models', 'migrations'),
  ]);
};

const filesOf = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .sort()
      .map((file) => join(folder, file));
  } catch {
    return [];
  }
};

/** All migrations of platform and slices in the order in which they are carried out. */
export const allMigrations = (): Migration[] =>
  folders()
    .flatMap(filesOf)
    .map((path) => {
      const sql = readFileSync(path, 'utf8');
      const slice = path.slice(LIBS.length + 1).split(/[\\/]/)[0] ?? '';
      return { name: `${slice}/${basename(path)}`, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });

const GROUND = `
  create schema if not exists log;
  create schema if not exists read;
  create schema if not exists vault;
  do $$ begin
    if not exists (select from pg_roles where rolname = 'wenxiao_app') then create role wenxiao_app nologin; end if;
  exception when duplicate_object or unique_violation then null; end $$;
  grant usage on schema log, read, vault to wenxiao_app;
  alter default privileges in schema read grant select, insert, update, delete, truncate on tables to wenxiao_app;
  alter default privileges in schema vault grant select, insert, update, delete on tables to wenxiao_app;
  create table if not exists public.migrations (
    name text primary key, checksum text not null, carried_out_at timestamptz not null default now()
  );
  grant select on public.migrations to wenxiao_app;
`;

const carryOut = async (client: PoolClient, { name, sql, checksum }: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into public.migrations (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${String(error)}`, { cause: error });
  }
};

const migrateHeld = async (client: PoolClient): Promise<string[]> => {
  await client.query(GROUND);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from public.migrations',
  );
  const done = new Map(rows.map((row) => [row.name, row.checksum]));
  const carriedOut: string[] = [];
  for (const migration of allMigrations()) {
    const checksum = done.get(migration.name);
    if (checksum === migration.checksum) continue;
    if (checksum !== undefined)
      throw new MigrationChanged(`${migration.name} was carried out with another text; add a new file instead`);
    await carryOut(client, migration);
    carriedOut.push(migration.name);
  }
  return carriedOut;
};

/** Brings the schema up to date, once however many processes start together. Needs the owner's login. */
export const migrate = async (owner: Pool): Promise<string[]> => {
  const client = await owner.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      return await migrateHeld(client);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    client.release();
  }
};
