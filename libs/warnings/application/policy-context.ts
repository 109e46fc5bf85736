import type { RecordedEvent } from '../../event-store/event-store.port';
import { derivedId, sha256Hex } from '../../event-store/uuid-v5';
import type { CommandContext } from '../../kernel/command-context';

/** A policy acts as SYSTEM with a command id derived from the event that caused it and the warning it is about. */
export const policyContext = (policy: string, cause: RecordedEvent, warningId: string): CommandContext => ({
  commandId: derivedId(cause.id, policy, warningId),
  digest: sha256Hex(`${policy}/${cause.id}/${warningId}`),
  actor: `system:${policy}`,
  role: 'SYSTEM',
  org: 'F',
  source: 'policy',
  correlationId: cause.metadata.correlationId,
  causationId: cause.id,
  ...(cause.metadata.traceparent === undefined ? {} : { traceparent: cause.metadata.traceparent }),
});
