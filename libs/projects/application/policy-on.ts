import type { RecordedEvent } from '../../event-store/event-store.port';
import { policyContext } from '../../projections/policy-context';
import type { ProjectCommanded } from './project-decisions';

/** A policy acts on the project of its cause, whoever may see it. */
export const policyOn = (policy: string, cause: RecordedEvent, projectId: string): ProjectCommanded => ({
  projectId,
  visible: { kind: 'all' },
  context: policyContext(policy, cause, projectId),
});
