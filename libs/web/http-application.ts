import helmet from '@fastify/helmet';
import type { Type, DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { keepPortsApart } from './admin-port';
import { useBodyParsers } from './body-parsers';
import type { BodyRoute } from './body-route.decorator';
import { finishRequests } from './closing';
import { etagHook } from './etag-hook';
import { fastifyAdapter } from './fastify-adapter';
import { API_PREFIX, JSON_LIMIT, type HttpSettings } from './http-settings';
import { Metrics } from './metrics';
import { requestGate } from './request-gate';
import { requestLog } from './request-log';
import { traceOf } from './request-trace';
import { recordRoutes } from './route-registry';
import { contentHeaders, helmetOptions } from './security-headers';

const ROOT_ROUTES = ['health/live', 'health/ready', 'health/correct', 'metrics'];

/** Registered on the root context, after what was registered before it. */
const plugin = (register: (fastify: FastifyInstance) => void) =>
  Object.assign(
    (fastify: FastifyInstance, _: unknown, done: () => void): void => {
      register(fastify);
      done();
    },
    { [Symbol.for('skip-override')]: true },
  );

const takeBodyLimit = (route: RouteOptions): void => {
  const limit = (route.config as BodyRoute | undefined)?.bodyLimit;
  if (limit !== undefined) route.bodyLimit = limit;
};

const hooks = (production: boolean, metrics: Metrics) =>
  plugin((fastify) => {
    fastify.addHook('onRequest', contentHeaders);
    fastify.addHook('onRequest', (request, reply, done) => {
      void reply.header('x-trace-id', traceOf(request).traceId);
      done();
    });
    if (production) fastify.addHook('onRequest', keepPortsApart);
    fastify.addHook('onRequest', requestGate);
    fastify.addHook('onSend', etagHook);
    fastify.addHook('onResponse', requestLog(metrics));
  });

/** Everything around the controllers (api.md 1, REL 2.6); to be called before `app.init()` or `app.listen()`. */
export const configureHttp = async (app: NestFastifyApplication, { production }: HttpSettings): Promise<void> => {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  recordRoutes(fastify);
  finishRequests(fastify);
  fastify.addHook('onRoute', takeBodyLimit);
  useBodyParsers(app, JSON_LIMIT);
  await app.register(helmet, helmetOptions);
  await app.register(hooks(production, app.get(Metrics)));
  app.setGlobalPrefix(API_PREFIX, { exclude: ROOT_ROUTES });
};

/** The HTTP role of a module that imports `WebModule` and `AccessControlModule`; not yet listening. */
export const createHttpApplication = async (
  module: Type | DynamicModule,
  settings: HttpSettings,
): Promise<NestFastifyApplication> => {
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(settings), {
    bodyParser: false,
    logger: settings.logLevel === 'silent' ? false : ['fatal', 'error', 'warn'],
    abortOnError: false,
  });
  await configureHttp(app, settings);
  return app;
};
