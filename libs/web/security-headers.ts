import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pathOf } from './send-problem';

const STRICT = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Pages of the console: everything from here, nothing inline. */
const CONSOLE =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** Swagger UI writes its styles inline; its scripts are files. */
const DOCS = CONSOLE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

export const helmetOptions: FastifyHelmetOptions = {
  global: true,
  contentSecurityPolicy: false, // set per kind of page below
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
  referrerPolicy: { policy: 'no-referrer' },
  frameguard: { action: 'deny' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
};

const isData = (path: string): boolean =>
  path.startsWith('/api/') || path.startsWith('/health/') || path === '/metrics' || path === '/openapi.json';

const policyOf = (path: string): string => {
  if (isData(path)) return STRICT;
  return path === '/docs' || path.startsWith('/docs/') ? DOCS : CONSOLE;
};

/** An `onRequest` hook: data is never cached, and every answer names what a page may load (REL 2.6.1). */
export const contentHeaders = (request: FastifyRequest, reply: FastifyReply, done: () => void): void => {
  const path = pathOf(request.raw.url ?? '');
  void reply.header('content-security-policy', policyOf(path));
  if (isData(path)) void reply.header('cache-control', 'no-store');
  done();
};
