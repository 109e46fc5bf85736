import { ADMIN_URL, startTestPostgres } from './postgres-server';
import { running } from './postgres-running';

/** One server for the whole run, however many jest projects ask for it; a URL from outside is used as it is. */
export default async (): Promise<void> => {
  if (process.env[ADMIN_URL] !== undefined) return;
  const server = await startTestPostgres();
  running.server = server;
  process.env[ADMIN_URL] = server.url;
};
