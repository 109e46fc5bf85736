import type { FastifyInstance } from 'fastify';

const PATIENCE_MS = 10_000;

/** A shutdown lets accepted requests finish, but not for ever: after ten seconds what is left is cut (REL 2.6.12). */
export const finishRequests = (fastify: FastifyInstance): void => {
  fastify.addHook('preClose', (done) => {
    if (fastify.server.listening) {
      const timer = setTimeout(() => fastify.server.closeAllConnections(), PATIENCE_MS).unref();
      fastify.server.once('close', () => clearTimeout(timer));
    }
    done();
  });
};
