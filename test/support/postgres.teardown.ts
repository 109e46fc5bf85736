import { ADMIN_URL } from './postgres-server';
import { running } from './postgres-running';

export default async (): Promise<void> => {
  const { server } = running;
  if (server === null) return;
  running.server = null;
  delete process.env[ADMIN_URL];
  await server.stop();
};
