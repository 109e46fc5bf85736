import type { FastifyRequest } from 'fastify';
import type { AppendReceipt } from '../event-store/append-receipt';
import type { CommandContext } from '../kernel/command-context';
import type { CommandToRemember, RememberedAnswer } from './command-memory.port';
import type { Problem } from './problem';

const RULE = 'urn:problem:rule:';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** 409 of a rule and every 422 can never become right by repeating; all else may, and is not remembered (api.md 1). */
export const isRefusal = ({ status, type }: Problem): boolean => status === 422 || type.startsWith(RULE);

const projectIdOf = ({ params }: FastifyRequest): string | null => {
  const { projectId, p } = params as Readonly<Record<string, unknown>>;
  const id = projectId ?? p;
  return typeof id === 'string' && UUID.test(id) ? id : null;
};

const record = (
  request: FastifyRequest,
  { commandId, digest, actor }: CommandContext,
  [status, answer, rules]: readonly [number, RememberedAnswer, readonly string[]],
): CommandToRemember => ({
  commandId,
  digest,
  status,
  answer,
  actor,
  route: `${request.method} ${request.routeOptions.url ?? ''}`,
  rules,
  projectId: projectIdOf(request),
});

export const refusalRecord = (request: FastifyRequest, command: CommandContext, problem: Problem): CommandToRemember =>
  record(request, command, [
    problem.status,
    { kind: 'problem', problem },
    [...new Set((problem.violations ?? []).map(({ rule }) => rule))],
  ]);

export const nothingToDoRecord = (
  request: FastifyRequest,
  command: CommandContext,
  { stream, revision, logId }: AppendReceipt,
): CommandToRemember =>
  record(request, command, [200, { kind: 'nothingToDo', stream, revision: revision.toString(), logId }, []]);

export const rowsRecord = (request: FastifyRequest, command: CommandContext): CommandToRemember =>
  record(request, command, [200, { kind: 'rows' }, []]);
