import type { RecordedEvent } from '../event-store/event-store.port';
import { derivedId, sha256Hex } from '../event-store/uuid-v5';
import type { CommandContext } from '../kernel/command-context';

/**
 * A policy acts as SYSTEM with a command id derived from the event that caused it and from what it acts on or does about
 * it, so a cause that is delivered twice changes nothing (REL-R13).
 */
export const policyContext = (policy: string, cause: RecordedEvent, about: string): CommandContext => ({
  commandId: derivedId(cause.id, policy, about),
  digest: sha256Hex(`${policy}/${cause.id}/${about}`),
  actor: `system:${policy}`,
  role: 'SYSTEM',
  org: 'F',
  source: 'policy',
  correlationId: cause.metadata.correlationId,
  causationId: cause.id,
  ...(cause.metadata.traceparent === undefined ? {} : { traceparent: cause.metadata.traceparent }),
});
