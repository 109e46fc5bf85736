import type { Socket } from 'node:net';
import { problem } from './problem';
import { problemView } from './problem.view';
import { traceOf } from './request-trace';

const STATUS_LINES = { 400: 'Bad Request', 431: 'Request Header Fields Too Large' } as const;

/** What Node could not even parse as HTTP never reaches Fastify: a problem by hand, then the connection is closed. */
export const refuseUnreadableRequest = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const told = tooLarge
    ? problem('headers-too-large', '请求头超过 16 KB。', 'The headers are larger than 16 KB.')
    : problem('malformed', '请求不是有效的 HTTP。', 'The request is not valid HTTP.');
  const { traceId } = traceOf({ headers: {} });
  const body = JSON.stringify(problemView(told, 'zh', { instance: '', traceId }));
  socket.end(
    `HTTP/1.1 ${told.status} ${STATUS_LINES[tooLarge ? 431 : 400]}\r\n` +
      'Content-Type: application/problem+json; charset=utf-8\r\n' +
      `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
};
