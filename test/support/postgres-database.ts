import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { ADMIN_URL } from './postgres-server';

export type EmptyTestDatabase = Readonly<{
  /** URL of the superuser for this database. */
  url: string;
  /** Removes it, whoever is still connected. */
  drop: () => Promise<void>;
}>;

/** An empty database of its own for one test file. Needs the jest project's globalSetup `postgres.setup.ts`. */
export const createTestDatabase = async (): Promise<EmptyTestDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdministrator(`create database "${name}"`);
  const url = new URL(administratorUrl());
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => asAdministrator(`drop database if exists "${name}" with (force)`) };
};

const administratorUrl = (): string => {
  const url = process.env[ADMIN_URL];
  if (url === undefined) throw new Error(`${ADMIN_URL} is not set: this jest project has no postgres.setup.ts`);
  return url;
};

const asAdministrator = async (statement: string): Promise<void> => {
  const client = new Client({ connectionString: administratorUrl(), connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
