import type { Pool } from 'pg';
import type { Organisation, Person } from './organisation';

const BODIES = `
  insert into "read".organisations (code, name, kind, parent_code)
  select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
  on conflict (code) do nothing`;

const PEOPLE = `
  insert into "vault".people (person_id, display_name)
  select * from unnest($1::text[], $2::text[])
  on conflict (person_id) do nothing`;

/** Fills the directory with bodies and people; what stands there already stays as it is. */
export const seedDirectory = async (
  pool: Pool,
  bodies: readonly Organisation[],
  people: readonly Person[],
): Promise<void> => {
  await pool.query(BODIES, [
    bodies.map(({ code }) => code),
    bodies.map(({ name }) => name),
    bodies.map(({ kind }) => kind),
    bodies.map(({ parentCode }) => parentCode),
  ]);
  await pool.query(PEOPLE, [people.map(({ id }) => id), people.map(({ displayName }) => displayName)]);
};
