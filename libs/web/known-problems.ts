import type { Violation } from '../kernel/rule-violation';
import { problem, ProblemException, ruleProblem, type Problem } from './problem';

const isNamedRule = ({ rule }: Violation): boolean => rule !== 'FORMAT';

/** 400: not parseable, unknown field, wrong JSON type, missing header or field. */
export const malformed = (violations: readonly Violation[]): Problem =>
  problem('malformed', '请求无法接受，请按所列各项改正后重发。', 'The request cannot be read; mend what is listed.', {
    violations,
  });

/** 400 with a single finding; `field` is the JSON Pointer of the query parameter where it is about one. */
export const malformedRequest = (label: string, message: string, messageEn: string, field = ''): ProblemException =>
  new ProblemException(
    malformed([
      {
        rule: 'FORMAT',
        field,
        label,
        value: null,
        message,
        messageEn,
        remedy: '请按接口文档（/docs）改正后重发。',
        remedyEn: 'Mend the request by the API description (/docs).',
      },
    ]),
  );

/** 422: values that can never be right; the first that breaks a rule of its own names the problem. */
export const invalidValues = (violations: readonly [Violation, ...Violation[]]): Problem => {
  const named = violations.find(isNamedRule);
  if (named === undefined)
    return problem('invalid-value', '有取值不符合要求。', 'Some values can never be right.', { violations });
  return ruleProblem(422, [named, ...violations.filter((violation) => violation !== named)]);
};

export const unauthenticated = (detail: string, detailEn: string): Problem =>
  problem('unauthenticated', detail, detailEn);

/** 403: a thing he may see but not do. */
export const forbidden = (detail = '当前岗位不能办理此事项。', detailEn = 'Your role may not do this.'): Problem =>
  problem('forbidden', detail, detailEn);

/** 404: missing and hidden things answer alike (REL 2.10). */
export const notFound = (): Problem =>
  problem('not-found', '没有该内容，或您无权查看。', 'There is no such thing, or you may not see it.');

export const idempotencyKeyReused = (): Problem =>
  problem(
    'idempotency-key-reused',
    '该幂等键已用于另一请求；请为新的请求换一个幂等键。',
    'This Idempotency-Key was used for another request; a new request needs a new key.',
  );

export const unsupportedMediaType = (detail: string, detailEn: string): Problem =>
  problem('unsupported-media-type', detail, detailEn);

export const unavailable = (retryAfter = 1): Problem =>
  problem('unavailable', '服务暂时不可用，请稍后重试。', 'The service is temporarily unavailable; try again.', {
    retryAfter,
  });

export const internal = (): Problem =>
  problem('internal', '已按追踪号记录，请联系管理员。', 'Logged under the trace id.');
