import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Metrics } from './metrics';
import { principalOf } from './request-principal';
import { traceOf } from './request-trace';
import { pathOf, problemAnsweredTo } from './send-problem';

const UNROUTED = '(none)';

/** One record per request (REL 2.14): who, what, how it was decided; ids only, no token, no body, no query. */
const recordOf = (request: FastifyRequest, reply: FastifyReply): Record<string, unknown> => {
  const principal = principalOf(request);
  const problem = problemAnsweredTo(request);
  return {
    traceId: traceOf(request).traceId,
    address: request.ip,
    method: request.method,
    route: request.routeOptions.url ?? UNROUTED,
    path: pathOf(request.raw.url ?? '').slice(0, 500),
    status: reply.statusCode,
    milliseconds: Math.round(reply.elapsedTime),
    ...(principal && { actor: principal.actor, role: principal.role, org: principal.org }),
    ...(problem && { problem: problem.type, rules: problem.violations?.map(({ rule }) => rule) }),
  };
};

/** An `onResponse` hook. */
export const requestLog =
  (metrics: Metrics) =>
  (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
    request.log.info(recordOf(request, reply), 'request');
    const { method, routeOptions } = request;
    metrics.served(method, routeOptions.url ?? UNROUTED, reply.statusCode, reply.elapsedTime / 1_000);
    done();
  };
