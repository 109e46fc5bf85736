import type { FastifyReply, FastifyRequest } from 'fastify';
import { bodyRouteOf } from './body-parsers';
import { isInheritedName } from './json-limits';
import { malformedRequest, unsupportedMediaType } from './known-problems';
import { problem, type Problem } from './problem';
import { carriesBody, sendProblem } from './send-problem';

const URL_LIMIT = 4_096;
const JSON_TYPE = /^application\/json(\s*;\s*charset="?utf-8"?)?$/i;

const urlFault = ({ raw }: FastifyRequest): Problem | undefined =>
  (raw.url ?? '').length > URL_LIMIT
    ? problem('uri-too-long', `网址超过 ${URL_LIMIT} 个字符。`, `The URL is longer than ${URL_LIMIT} characters.`)
    : undefined;

/** A repeated parameter has no single reading, so it is refused. */
const queryFault = ({ query }: FastifyRequest): Problem | undefined => {
  const fault = Object.entries(query ?? {}).find(([key, value]) => isInheritedName(key) || Array.isArray(value));
  if (fault === undefined) return undefined;
  return malformedRequest(
    fault[0].slice(0, 100),
    '查询参数重复或不允许。',
    'The query parameter is repeated or not allowed.',
  ).problem;
};

const encodingFault = ({ headers }: FastifyRequest): Problem | undefined => {
  const encoding = headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return undefined;
  return unsupportedMediaType('请求体不得压缩。', 'A compressed body is not accepted.');
};

const typeFault = (request: FastifyRequest): Problem | undefined => {
  if (request.is404 || bodyRouteOf(request).streamBody === true || !carriesBody(request)) return undefined;
  if (JSON_TYPE.test(request.headers['content-type'] ?? '')) return undefined;
  return unsupportedMediaType('请以 application/json(UTF-8)发送。', 'Send application/json in UTF-8.');
};

const CHECKS = [urlFault, queryFault, encodingFault, typeFault];

/** What is refused before anything is read or decided (REL 2.6.6, 2.6.9). An `onRequest` hook. */
export const requestGate = (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
  for (const check of CHECKS) {
    const fault = check(request);
    if (fault !== undefined) return sendProblem(request, reply, fault);
  }
  done();
};
