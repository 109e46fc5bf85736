import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres';
import { processIdentity } from '../../apps/standalone/src/process-identity';
import { sayOnStandardError } from '../../apps/standalone/src/say';

export const ADMIN_URL = 'WENXIAO_TEST_DATABASE_ADMIN_URL';

const PREFIX = 'wenxiao-test-postgres-';

/** Starts a server in a temporary folder that nobody needs after the run; it never outlives this process. */
export const startTestPostgres = async (): Promise<Readonly<{ url: string; stop: () => Promise<void> }>> => {
  sweep();
  const home = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(home, 0o711); // PostgreSQL's account must get through when we are root
  const server = await startEmbeddedPostgres({ home, durable: false, say: sayOnStandardError, unref: true });
  const stop = async (): Promise<void> => {
    await server.stop();
    remove(home);
  };
  return { url: server.url, stop };
};

/** Removes the folders of earlier runs that were killed; their servers went with them. */
const sweep = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number(name.slice(PREFIX.length).split('-')[0]) : Number.NaN;
    if (Number.isInteger(pid) && processIdentity(pid) === null) remove(join(tmpdir(), name));
  }
};

const remove = (home: string): void => {
  const elsewhere = readOrNull(join(home, 'postgres.location'));
  if (elsewhere !== null) rmSync(elsewhere, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
};

const readOrNull = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
};
