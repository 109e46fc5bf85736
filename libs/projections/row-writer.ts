import type { PoolClient } from 'pg';
import type { AnyProjection, Row } from './projection';

const quoted = (name: string): string => `"${name}"`;
const columnsOf = (projection: AnyProjection): string[] => Object.keys(projection.columns);

/** A column as it is read back: dates and instants in the form in which they stand in events, never as Date. */
const readColumn = (name: string, type: string): string => {
  if (type === 'timestamptz') return `log.instant_text(${quoted(name)}) as ${quoted(name)}`;
  if (type === 'date' || type === 'numeric' || type === 'bigint') return `${quoted(name)}::text as ${quoted(name)}`;
  return quoted(name);
};

/** Rows by their joined keys. */
export const loadRows = async (
  client: PoolClient,
  projection: AnyProjection,
  keys: readonly (readonly string[])[],
  table = projection.table,
): Promise<Map<string, Row>> => {
  const types: Record<string, string> = projection.columns;
  const select = columnsOf(projection).map((name) => readColumn(name, types[name] ?? 'text'));
  const wanted = projection.key.map((column, n) => `$${n + 1}::${types[column] ?? 'text'}[]`).join(', ');
  const names = projection.key.map(quoted).join(', ');
  const sql = `select ${select.join(', ')} from read.${quoted(table)} where (${names}) in (select * from unnest(${wanted}))`;
  const values = projection.key.map((_, n) => keys.map((key) => key[n]));
  const { rows } = await client.query<Row>(sql, values);
  return new Map(rows.map((row) => [projection.key.map((column) => String(row[column])).join('\u001f'), row]));
};

/** Arrays cannot stand in an array of arrays of other lengths, so they and JSON travel as JSON text. */
const asParameter = (value: unknown, type: string): unknown => {
  if (value === undefined || value === null) return null;
  return type === 'jsonb' || type === 'text[]' ? JSON.stringify(value) : value;
};

const fromParameter = (name: string, type: string): string =>
  type === 'text[]'
    ? `(select coalesce(array_agg(e), '{}') from jsonb_array_elements_text(${quoted(name)}) e)`
    : quoted(name);

/** Writes all rows by one statement. */
export const writeRows = async (
  client: PoolClient,
  projection: AnyProjection,
  rows: readonly Row[],
  table = projection.table,
): Promise<void> => {
  if (rows.length === 0) return;
  const types: Record<string, string> = projection.columns;
  const names = columnsOf(projection);
  const arrays = names.map((name, n) => `$${n + 1}::${types[name] === 'text[]' ? 'jsonb' : (types[name] ?? 'text')}[]`);
  const updates = names
    .filter((name) => !projection.key.includes(name))
    .map((name) => `${quoted(name)} = excluded.${quoted(name)}`);
  const text = `insert into read.${quoted(table)} (${names.map(quoted).join(', ')})
    select ${names.map((name) => fromParameter(name, types[name] ?? 'text')).join(', ')}
    from unnest(${arrays.join(', ')}) as u(${names.map(quoted).join(', ')})
    on conflict (${projection.key.map(quoted).join(', ')}) do ${updates.length > 0 ? `update set ${updates.join(', ')}` : 'nothing'}`;
  const values = names.map((name) => rows.map((row) => asParameter(row[name], types[name] ?? 'text')));
  await client.query({ name: `write-${table}`, text, values }); // the same text for one table, so it is parsed once
};
