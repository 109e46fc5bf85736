import type { FastifyRequest } from 'fastify';
import { malformedRequest } from './known-problems';

/** Strong tag of a stream's revision: RFC 9110 13.1.1 compares If-Match strongly, so `W/"7"` would never match. */
export const etagOf = (revision: bigint | number): string => `"${revision}"`;

const TAG = /^"(0|[1-9]\d{0,17})"$/;
const KEY = /^[\x21-\x7e]{1,128}$/;

/** True for 1-128 visible ASCII characters. */
export const isIdempotencyKey = (text: string): boolean => KEY.test(text);

const header = ({ headers }: FastifyRequest, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

/** The revision of If-Match; undefined when it was not sent: then the platform reloads and retries. */
export const ifMatchOf = (request: FastifyRequest): bigint | undefined => {
  const tag = header(request, 'if-match');
  if (tag === undefined) return undefined;
  const revision = TAG.exec(tag)?.[1];
  if (revision !== undefined) return BigInt(revision);
  throw malformedRequest(
    'If-Match',
    'If-Match 应为上次读到的 ETag，例如 "7"。',
    'If-Match takes the ETag you read, such as "7".',
  );
};

export const idempotencyKeyOf = (request: FastifyRequest): string => {
  const key = header(request, 'idempotency-key');
  if (key !== undefined && isIdempotencyKey(key)) return key;
  throw malformedRequest(
    'Idempotency-Key',
    '缺少请求头 Idempotency-Key，或其不是 1-128 个可见字符。',
    'The header Idempotency-Key is missing or not 1-128 visible characters.',
  );
};
