import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { allMigrations, migrate } from '../../libs/database/migrations';
import { applicationPool, ownerPool } from '../../libs/database/pools';
import { PostgresEventStore } from '../../libs/event-store/event-store.postgres';
import type { EventTypes } from '../../libs/event-store/event-types';
import { LogWakeup } from '../../libs/event-store/postgres-log-wakeup';

const adminUrl = (): string => {
  const url = process.env['WENXIAO_TEST_DATABASE_ADMIN_URL'];
  if (url === undefined) throw new Error('no test database: this jest project needs the globalSetup postgres.setup.ts');
  return url;
};

const withDatabase = (name: string): string => {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.toString();
};

/** One migrated template per text of the migrations, made by whichever jest worker comes first. */
const ensureTemplate = async (admin: Pool): Promise<string> => {
  const digest = createHash('sha256')
    .update(
      allMigrations()
        .map(({ checksum }) => checksum)
        .join(),
    )
    .digest('hex');
  const template = `wenxiao_template_${digest.slice(0, 16)}`;
  const client = await admin.connect();
  try {
    await client.query('select pg_advisory_lock(42)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [
      template,
    ]);
    if (rowCount === 1) return template;
    await client.query(`drop database if exists "${template}"`);
    await client.query(`create database "${template}"`);
    const owner = ownerPool(withDatabase(template));
    await migrate(owner);
    await owner.end();
    await client.query(`alter database "${template}" with is_template true`);
    return template;
  } finally {
    await client.query('select pg_advisory_unlock(42)');
    client.release();
  }
};

export type TestDatabase = Readonly<{ url: string; drop: () => Promise<void> }>;

/** A fresh database with all migrations carried out. */
export const migratedTestDatabase = async (): Promise<TestDatabase> => {
  const admin = ownerPool(adminUrl());
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  try {
    await admin.query(`create database "${name}" template "${await ensureTemplate(admin)}"`);
  } finally {
    await admin.end();
  }
  return { url: withDatabase(name), drop: () => dropDatabase(name) };
};

const dropDatabase = async (name: string): Promise<void> => {
  const admin = ownerPool(adminUrl());
  await admin.query(`drop database if exists "${name}" with (force)`);
  await admin.end();
};

export type PostgresEventStoreForTests = Readonly<{
  store: PostgresEventStore;
  pool: Pool;
  url: string;
  /** Ends every connection of this store from the server's side. */
  cutConnections: () => Promise<void>;
  close: () => Promise<void>;
}>;

/** The real adapter on a fresh database of the real server that the test run started. */
export const createPostgresEventStoreForTests = async (eventTypes: EventTypes): Promise<PostgresEventStoreForTests> => {
  const database = await migratedTestDatabase();
  const pool = applicationPool(database.url);
  const wakeup = new LogWakeup(database.url);
  await wakeup.listen();
  const cutConnections = async (): Promise<void> => {
    const admin = ownerPool(adminUrl());
    const name = new URL(database.url).pathname.slice(1);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await admin.end();
  };
  const close = async (): Promise<void> => {
    await wakeup.close();
    await pool.end();
    await database.drop();
  };
  return { store: new PostgresEventStore(pool, eventTypes, wakeup), pool, url: database.url, cutConnections, close };
};
