/** Command-line settings of a server for one machine with few cores and little memory. */
export const serverSettings = (port: number, durable: boolean): readonly string[] =>
  Object.entries({ ...common(port), ...(durable ? DURABLE : FORGETFUL) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);

const common = (port: number): Readonly<Record<string, string>> => ({
  listen_addresses: '127.0.0.1',
  port: String(port),
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // the machine's few cores belong to the application; small containers have little shared memory besides
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
});

/** What was acknowledged survives a crash of the machine. */
const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', max_wal_size: '1GB' };

/** For tests alone: a cluster that nobody needs after the run. */
const FORGETFUL = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '512MB' };
