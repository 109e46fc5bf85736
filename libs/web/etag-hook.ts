import type { FastifyReply, FastifyRequest } from 'fastify';
import { sha256Hex } from '../event-store/uuid-v5';

const isRead = ({ method }: FastifyRequest): boolean => method === 'GET' || method === 'HEAD';

/**
 * An `onSend` hook: a read of one thing has its revision as ETag already; every other read gets the hash of its text,
 * which no If-Match accepts.
 */
export const etagHook = (
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload: unknown) => void,
): void => {
  const untagged = isRead(request) && reply.statusCode === 200 && !reply.hasHeader('etag');
  if (untagged && typeof payload === 'string') void reply.header('etag', `"h-${sha256Hex(payload).slice(0, 32)}"`);
  done(null, payload);
};
