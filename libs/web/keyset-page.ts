import { sha256Hex } from '../event-store/uuid-v5';
import { canonicalJson } from '../kernel/canonical-json';
import { malformedRequest } from './known-problems';
import { DEFAULT_LIMIT, type ListQuery } from './list-query';

/** Values of the sort columns of the last row, in order, the unique column last. */
export type Keys = readonly (string | number | null)[];

export type PageRequest<Column> = Readonly<{
  limit: number;
  column: Column;
  descending: boolean;
  /** Null for the first page. */
  after: Keys | null;
  /** A count is wanted, exact up to 10,000. */
  count: boolean;
  /** What a cursor of this list is bound to. */
  binding: string;
}>;

export type Page<Item> = Readonly<{ items: readonly Item[]; nextCursor: string | null; count?: number }>;

/** The names that may stand in `?sort=` with the constants they stand for; never what the caller wrote (REL 2.6.9). */
export type Sorts<Column> = Readonly<Record<string, Column>>;

const foreignCursor = (): Error =>
  malformedRequest(
    'cursor',
    '游标不属于这个列表或这组条件。',
    'The cursor belongs to another list or other filters.',
    '/cursor',
  );

const encode = (keys: Keys, binding: string): string =>
  Buffer.from(JSON.stringify({ k: keys, b: binding })).toString('base64url');

const isKey = (key: unknown): boolean => key === null || typeof key === 'string' || typeof key === 'number';

const decode = (cursor: string, binding: string): Keys => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw foreignCursor();
  }
  const { k, b } = (parsed ?? {}) as { k?: unknown; b?: unknown };
  if (b !== binding || !Array.isArray(k) || !k.every(isKey)) throw foreignCursor();
  return k as Keys;
};

const columnOf = <Column>(sorts: Sorts<Column>, name: string): Column => {
  const column = Object.hasOwn(sorts, name) ? sorts[name] : undefined;
  if (column !== undefined) return column;
  const allowed = Object.keys(sorts).join(', ');
  throw malformedRequest(
    'sort',
    `不能按该字段排序。可用：${allowed}。`,
    `Not a field to sort by; use one of ${allowed}.`,
    '/sort',
  );
};

/**
 * Reads the paging part of a checked query. `filters` and `scope` (log id, visible bodies) bind the cursor: it is 400
 * with any others.
 */
export const pageRequest = <Column>(
  { limit, cursor, sort, count }: ListQuery,
  sorts: Sorts<Column>,
  defaultSort: string,
  filters: Readonly<Record<string, unknown>> = {},
): PageRequest<Column> => {
  const order = sort ?? defaultSort;
  const descending = order.startsWith('-');
  const binding = sha256Hex(canonicalJson({ order, filters })).slice(0, 16);
  return {
    limit: limit === undefined ? DEFAULT_LIMIT : Number(limit),
    column: columnOf(sorts, descending ? order.slice(1) : order),
    descending,
    after: cursor === undefined ? null : decode(cursor, binding),
    count: count === 'true',
    binding,
  };
};

/** Makes the page of rows that were read with `limit + 1`: the surplus row says that there is a next page. */
export const pageOf = <Row, Item>(
  rows: readonly Row[],
  { limit, binding }: Pick<PageRequest<unknown>, 'limit' | 'binding'>,
  { keysOf, viewOf, count }: Readonly<{ keysOf: (row: Row) => Keys; viewOf: (row: Row) => Item; count?: number }>,
): Page<Item> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? encode(keysOf(last), binding) : null;
  return { items: shown.map(viewOf), nextCursor, ...(count !== undefined && { count }) };
};
