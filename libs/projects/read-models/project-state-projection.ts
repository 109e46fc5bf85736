import type { RecordedEvent } from '../../event-store/event-store.port';
import { project } from '../domain/project.decider';
import type { ProjectEvent } from '../domain/project.events';
import { absent, type Project } from '../domain/project.state';

/** Folded by the project's own decider: the read side has no second copy of the rules of evolution. */
export const projectAfter = (before: Project | undefined, { event }: RecordedEvent): Project =>
  project.evolve(before ?? absent, event as ProjectEvent);

export const projectIdOf = ({ event, metadata }: RecordedEvent): string | undefined =>
  metadata.projectId ?? (event.data as { projectId?: string }).projectId;
