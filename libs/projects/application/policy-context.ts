import type { RecordedEvent } from '../../event-store/event-store.port';
import { derivedId, sha256Hex } from '../../event-store/uuid-v5';
import type { ProjectCommanded } from './project-decisions';

/** A policy acts as SYSTEM on the project of its cause, with a command id derived from the event that caused it. */
export const policyOn = (policy: string, cause: RecordedEvent, projectId: string): ProjectCommanded => ({
  projectId,
  visible: { kind: 'all' },
  context: {
    commandId: derivedId(cause.id, policy, projectId),
    digest: sha256Hex(`${policy}/${cause.id}/${projectId}`),
    actor: `system:${policy}`,
    role: 'SYSTEM',
    org: 'F',
    source: 'policy',
    correlationId: cause.metadata.correlationId,
    causationId: cause.id,
    ...(cause.metadata.traceparent === undefined ? {} : { traceparent: cause.metadata.traceparent }),
  },
});
