import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { IdempotencyKeyReused } from '../event-store/decide-and-append';
import { CommandAlreadyRecorded, ConcurrencyConflict, StoreOverloaded } from '../event-store/event-store.port';
import { NotFoundForCaller } from '../kernel/not-found';
import { RuleViolation } from '../kernel/rule-violation';
import { forbidden, idempotencyKeyReused, internal, notFound, unauthenticated, unavailable } from './known-problems';
import { kindOfStatus, problem, ProblemException, ruleProblem, type Problem, type ProblemKind } from './problem';
import { isUnavailability } from './unavailability';

const concurrentChange = (): Problem =>
  problem('concurrent-change', '数据正被他人改动，请稍后重试。', 'It is being changed by others; try again.', {
    retryAfter: 1,
  });

/** With If-Match the caller named a version that is no longer the present one; without it we gave up after retries. */
const conflict = (conditional: boolean): Problem =>
  conditional
    ? problem(
        'stale-revision',
        '您看到的版本已过期；请重新读取后再办理。',
        'The revision you named is no longer the present one; read it again.',
      )
    : concurrentChange();

const DETAILS: Partial<Record<ProblemKind, readonly [string, string]>> = {
  malformed: ['请求无法解析。', 'The request cannot be read.'],
  'payload-too-large': ['请求体超过上限。', 'The body is larger than the limit.'],
  'uri-too-long': ['网址超过上限。', 'The URL is longer than the limit.'],
  'unsupported-media-type': ['请以 application/json 发送。', 'Send application/json.'],
  'headers-too-large': ['请求头超过上限。', 'The headers are larger than the limit.'],
};

/** A bare status of the framework; its own words may hold internals, so they are not repeated. */
const problemOfStatus = (status: number): Problem => {
  if (status === 401) return unauthenticated('请先登录。', 'Sign in first.');
  if (status === 403) return forbidden();
  if (status === 404) return notFound();
  if (status === 503) return unavailable();
  const kind = kindOfStatus(status);
  if (status >= 500) return internal();
  const title = STATUS_CODES[status] ?? 'Error';
  if (kind === undefined) return { status, type: 'about:blank', title, titleEn: title, detail: title, detailEn: title };
  const [detail, detailEn] = DETAILS[kind] ?? [title, title];
  return problem(kind, detail, detailEn);
};

/** The status of an error that Fastify itself made; other errors with a `statusCode` are not trusted. */
const fastifyStatus = (error: unknown): number | undefined => {
  if (!(error instanceof Error)) return undefined;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  const isFastifys = typeof code === 'string' && code.startsWith('FST_');
  return isFastifys && typeof statusCode === 'number' ? statusCode : undefined;
};

/** The only place where an error becomes a status. `conditional`: the request carried If-Match. */
export const problemOf = (error: unknown, conditional: boolean): Problem => {
  if (error instanceof ProblemException) return error.problem;
  if (error instanceof NotFoundForCaller) return notFound();
  if (error instanceof RuleViolation) return ruleProblem(error.kind === 'state' ? 409 : 422, error.violations);
  if (error instanceof ConcurrencyConflict) return conflict(conditional);
  if (error instanceof CommandAlreadyRecorded) return concurrentChange();
  if (error instanceof IdempotencyKeyReused) return idempotencyKeyReused();
  if (error instanceof StoreOverloaded) return unavailable();
  const status = error instanceof HttpException ? error.getStatus() : fastifyStatus(error);
  if (status !== undefined) return problemOfStatus(status);
  return isUnavailability(error) ? unavailable() : internal();
};
