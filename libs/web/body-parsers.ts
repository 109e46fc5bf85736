import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { BodyRoute } from './body-route.decorator';
import { problem, ProblemException } from './problem';
import { strictJson } from './strict-json';

export const bodyRouteOf = ({ routeOptions }: FastifyRequest): BodyRoute => routeOptions.config as BodyRoute;

const tooLarge = (): ProblemException =>
  new ProblemException(problem('payload-too-large', '请求体超过上限。', 'The body is larger than the limit.'));

/**
 * Counts while the bytes pass: a chunked body names no length. A request that is given up is not destroyed but read to its
 * end and thrown away, else its connection would stay open, unread, after the answer.
 */
const bounded = async function* (payload: Readable, limit: number): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const chunk of payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) throw tooLarge();
      yield chunk;
    }
  } finally {
    payload.resume();
  }
};

const streamOf = (request: FastifyRequest, payload: Readable): Readable => {
  const limit = bodyRouteOf(request).bodyLimit ?? 0;
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  return Readable.from(bounded(payload, limit), { objectMode: false });
};

/** JSON everywhere; raw bytes only on routes marked by `StreamBody`, whatever their media type. */
export const useBodyParsers = (app: NestFastifyApplication, jsonLimit: number): void => {
  app.useBodyParser('application/json', { bodyLimit: jsonLimit }, (request, body, done) => {
    try {
      const raw = bodyRouteOf(request as FastifyRequest).streamBody === true;
      done(null, raw ? Readable.from([body], { objectMode: false }) : strictJson(body));
    } catch (error) {
      done(error as Error);
    }
  });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser('*', (request, payload, done) => {
    try {
      done(null, streamOf(request, payload));
    } catch (error) {
      done(error as Error);
    }
  });
};
