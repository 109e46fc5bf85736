import type { FastifyRequest } from 'fastify';
import { derivedId, sha256Hex } from '../event-store/uuid-v5';
import { canonicalJson } from '../kernel/canonical-json';
import type { CommandContext } from '../kernel/command-context';
import { idempotencyKeyOf, ifMatchOf } from './request-headers';
import { requirePrincipal } from './request-principal';
import { traceOf } from './request-trace';
import { pathOf } from './send-problem';

const contexts = new WeakMap<object, CommandContext>();

/** SHA-256 hex over method, path and content: RFC 8785 text of the body, or the SHA-256 of a stream's bytes. */
export const requestDigest = ({ method, raw }: FastifyRequest, content: string): string =>
  sha256Hex([method, pathOf(raw.url ?? ''), content].join('\n'));

/** The id of a caller's command; the same for ever (architecture.md 4.13). */
export const commandIdOf = (caller: string, idempotencyKey: string): string => derivedId(caller, idempotencyKey);

/** `?dryRun=true` stores nothing, so it is no command and needs no key. */
export const isDryRun = ({ query }: FastifyRequest): boolean => (query as { dryRun?: unknown }).dryRun === 'true';

const keyOf = (request: FastifyRequest): string =>
  isDryRun(request) ? `dry-run ${traceOf(request).traceId}` : idempotencyKeyOf(request);

const build = (request: FastifyRequest): CommandContext => {
  const { actor, role, org, assignmentId } = requirePrincipal(request);
  const idempotencyKey = keyOf(request);
  const expectedRevision = ifMatchOf(request);
  const commandId = commandIdOf(actor, idempotencyKey);
  return {
    commandId,
    digest: requestDigest(request, canonicalJson(request.body ?? {})),
    idempotencyKey,
    actor,
    role,
    org,
    ...(assignmentId !== undefined && { assignmentId }),
    source: request.headers['x-wenxiao-client'] === 'console' ? 'console' : 'api',
    correlationId: commandId,
    traceparent: traceOf(request).traceparent,
    ...(expectedRevision !== undefined && { expectedRevision }),
  };
};

/** The complete context of the command that a request carries (INV-29); 400 when its headers are missing or malformed. */
export const commandContextOf = (request: FastifyRequest): CommandContext => {
  const known = contexts.get(request);
  if (known !== undefined) return known;
  const context = build(request);
  contexts.set(request, context);
  return context;
};

/** One row of a request with many commands: its own id and digest, so that a repeat finds each row again. */
export const rowContext = (context: CommandContext, rowKey: string, row: unknown): CommandContext => {
  const { expectedRevision: _, ...whole } = context;
  return { ...whole, commandId: derivedId(context.commandId, rowKey), digest: sha256Hex(canonicalJson(row)) };
};
