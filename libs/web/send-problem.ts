import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from './language';
import type { Problem } from './problem';
import { problemView } from './problem.view';
import { traceOf } from './request-trace';

const answered = new WeakMap<object, Problem>();

/** The problem a request was answered with, for the request log. */
export const problemAnsweredTo = (request: object): Problem | undefined => answered.get(request);

/** Path without query: a query may hold what must not be repeated (REL-R37). */
export const pathOf = (url: string): string => url.split(/[?#]/, 1)[0] ?? url;

export const carriesBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) !== 0;

/** A refusal before the body was read ends the connection: nobody will read the rest. */
const leavesBodyUnread = (request: FastifyRequest): boolean => carriesBody(request) && !request.raw.readableEnded;

/** Answers with `application/problem+json` in the caller's language. */
export const sendProblem = (request: FastifyRequest, reply: FastifyReply, problem: Problem): void => {
  answered.set(request, problem);
  const language = languageOf(request.headers['accept-language']);
  const view = problemView(problem, language, {
    instance: pathOf(request.raw.url ?? ''),
    traceId: traceOf(request).traceId,
  });
  void reply
    .code(problem.status)
    .headers({
      'cache-control': 'no-store',
      'content-language': language,
      vary: 'Accept-Language',
      'content-type': 'application/problem+json; charset=utf-8',
      ...(leavesBodyUnread(request) && { connection: 'close' }),
      ...(problem.retryAfter !== undefined && { 'retry-after': String(problem.retryAfter) }),
      ...(problem.status === 401 && { 'www-authenticate': 'Bearer realm="wenxiao", error="invalid_token"' }),
    })
    .removeHeader('etag')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(view);
};
