import type { ServerOptions } from 'node:http';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { LogController, type FastifyReply, type FastifyRequest } from 'fastify';
import { refuseUnreadableRequest } from './unreadable-request';
import type { HttpSettings } from './http-settings';
import { JSON_LIMIT } from './http-settings';
import { problemOf } from './problem-of';
import { sendProblem } from './send-problem';

/** Time limits grow outward: the database answers or fails before the service gives up (REL-R29, REL 2.6.7). */
const LIMITS = { requestTimeout: 30_000, keepAliveTimeout: 65_000, bodyLimit: JSON_LIMIT } as const;
const SERVER: ServerOptions = { maxHeaderSize: 16 * 1_024, headersTimeout: 10_000, connectionsCheckingInterval: 5_000 };

/** Paths match exactly or not at all: no case folding, no forgiven slashes, no `;` parameters (REL 2.6.2). */
const ROUTER = {
  caseSensitive: true,
  ignoreTrailingSlash: false,
  ignoreDuplicateSlashes: false,
  useSemicolonDelimiter: false,
  maxParamLength: 512,
} as const;

const frameworkErrors = (error: Error, request: FastifyRequest, reply: FastifyReply): void =>
  sendProblem(request, reply, problemOf(error, false));

/** The server as the HTTP role wants it; `configureHttp` does the rest. Logs go to standard error. */
export const fastifyAdapter = ({ logLevel, trustedProxies = [] }: HttpSettings): FastifyAdapter =>
  new FastifyAdapter({
    ...LIMITS,
    http: SERVER,
    routerOptions: ROUTER,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    logger: logLevel === 'silent' ? false : { level: logLevel, stream: process.stderr },
    logController: new LogController({ disableRequestLogging: true }), // `requestLog` writes its own
    forceCloseConnections: 'idle', // a shutdown lets accepted requests finish
    return503OnClosing: false,
    clientErrorHandler: refuseUnreadableRequest,
    frameworkErrors,
    multipart: false,
  });
