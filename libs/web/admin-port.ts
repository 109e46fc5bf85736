import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isOperatorPage } from './http-settings';
import { notFound } from './known-problems';
import { pathOf, sendProblem } from './send-problem';

const fromAdminPort = new WeakSet<IncomingMessage>();

export const cameByAdminPort = ({ raw }: FastifyRequest): boolean => fromAdminPort.has(raw);

/** An `onRequest` hook of production: operator pages exist on the administration port only, the API not on it. */
export const keepPortsApart = (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
  const path = pathOf(request.raw.url ?? '');
  const admin = isOperatorPage(path);
  const here = cameByAdminPort(request);
  if (here ? admin || path.startsWith('/health/') : !admin) done();
  else sendProblem(request, reply, notFound());
};

/** A second door to the same application; close the returned server with it. */
export const listenOnAdminPort = async (app: NestFastifyApplication, host: string, port: number): Promise<Server> => {
  const fastify = app.getHttpAdapter().getInstance();
  const server = createServer((request, response) => {
    fromAdminPort.add(request);
    fastify.routing(request, response);
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
};
