import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { programOf } from './compiled-programs';
import type { Finished } from './standalone-instance';
import type { WorkerServers } from './worker-process';

/** `npm run operator -- …` against servers that the settings name. */
export const runOperator = (
  { databaseUrl, temporalAddress }: WorkerServers,
  ...args: readonly string[]
): Promise<Finished> => {
  const servers = { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress };
  const env = { PATH: process.env['PATH'], WENXIAO_DEMO: 'off', ...servers };
  const options = { env, cwd: tmpdir(), timeout: 60_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, [programOf('operator'), ...args], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ status, stdout, stderr });
    });
  });
};
