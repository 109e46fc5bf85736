import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApplication } from '../../libs/web/http-application';
import { serveApiDescription } from '../../libs/web/openapi';
import { HttpModule } from './http.module';
import { tokenVerifierOf } from './token-verifier';
import type { Wiring } from './wiring';

/** The HTTP role with all routes, initialised and not yet listening. */
export const createApi = async (wiring: Wiring): Promise<NestFastifyApplication> => {
  const { configuration } = wiring;
  const app = await createHttpApplication(HttpModule.forRoot(wiring, tokenVerifierOf(configuration)), configuration);
  serveApiDescription(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
};
