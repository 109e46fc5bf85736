import type { Role } from './role';

export type CommandSource = 'api' | 'console' | 'timer' | 'sweeper' | 'policy' | 'import' | 'seed';

/** Who commands, by which way, and what caused it (INV-29). Stands complete in the metadata of every event. */
export type CommandContext = Readonly<{
  /** UUIDv5(caller, idempotency key), or of the cause (timer, policy); remembered for ever. */
  commandId: string;
  /** SHA-256 hex of what was asked; the same id with another digest is refused. */
  digest: string;
  idempotencyKey?: string;
  actor: string;
  role: Role;
  org: string;
  /** The grant under which he acted. */
  assignmentId?: string;
  /** The person for whom a substitute acted. */
  onBehalfOf?: string;
  source: CommandSource;
  correlationId: string;
  /** Event id of the cause when a policy acts. */
  causationId?: string;
  workflowId?: string;
  runId?: string;
  traceparent?: string;
  /** From If-Match. */
  expectedRevision?: bigint;
}>;
