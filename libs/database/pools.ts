import { Pool, types, type PoolConfig } from 'pg';

types.setTypeParser(types.builtins.INT8, (text) => BigInt(text));

const LIMITS = '-c statement_timeout=5000 -c lock_timeout=1500 -c idle_in_transaction_session_timeout=2000';

/** Acts as the application role: may read the log and append through its function, never update or delete it. */
export const applicationPool = (url: string, options: PoolConfig = {}): Pool =>
  keepAlive(
    new Pool({ connectionString: url, max: 10, options: `-c role=wenxiao_app ${LIMITS}`, keepAlive: true, ...options }),
  );

/** Acts as the login itself; for migrations, rebuilds and verification. */
export const ownerPool = (url: string, options: PoolConfig = {}): Pool =>
  keepAlive(new Pool({ connectionString: url, max: 2, keepAlive: true, ...options }));

/**
 * A lost idle connection is replaced by the pool, and one that is lost between two queries of a transaction fails its
 * next query; without a listener on both, either would end the process.
 */
const keepAlive = (pool: Pool): Pool => {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
};
