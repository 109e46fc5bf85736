import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { listenOnAdminPort } from '../../libs/web/admin-port';
import { createApi } from './http-role';
import type { RunningRole } from './roles';
import type { Wiring } from './wiring';

export type Listening = Readonly<{ url: string; close: () => Promise<void> }>;

/** Listens on the main port, and on the administration port where one is set. Closing lets requests finish. */
export const listen = async (app: NestFastifyApplication, { configuration }: Wiring): Promise<Listening> => {
  const { host, port, adminPort } = configuration;
  await app.listen(port, host);
  const admin = adminPort === null ? null : await listenOnAdminPort(app, host, adminPort);
  const close = async (): Promise<void> => {
    admin?.close();
    admin?.closeIdleConnections();
    await app.getHttpAdapter().close();
  };
  return { url: await app.getUrl(), close };
};

/** The HTTP role by itself. */
export const startApi = async (wiring: Wiring): Promise<RunningRole> => {
  const app = await createApi(wiring);
  const listening = await listen(app, wiring);
  return {
    stop: async () => {
      await listening.close();
      await app.close();
    },
  };
};
