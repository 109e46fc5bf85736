import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import { within } from './within';

/** Bounded twice, for a server may stand still: the wait for a connection and the wait for the answer (REL-R29). */
export const boundedQuery = <R extends QueryResultRow>(
  pool: Pool,
  timeoutMs: number,
  text: string,
  values: readonly unknown[],
): Promise<QueryResult<R>> => {
  // `query_timeout` is honoured per statement, the types know it per client only
  const query: QueryConfig & { query_timeout: number } = { text, values: [...values], query_timeout: timeoutMs };
  return within(2 * timeoutMs, 'the database', pool.query<R>(query));
};
