import type { Projection } from '../../projections/projection';

/** Read model `project_history_v1`. */
export interface ProjectHistoryRow {
  [column: string]: unknown;
  project_id: string;
  position: string;
  stream: string;
  revision: string;
  type: string;
}

/**
 * Read model for one question: at which places of the log does a project's history stand? Every event's metadata names
 * its subject, whichever stream it stands in (architecture.md 4.12). `handles` comes from the catalogue of all events.
 */
export const projectHistoryProjection = (types: readonly string[]): Projection<ProjectHistoryRow> => ({
  name: 'project-history',
  version: 1,
  table: 'project_history_v1',
  columns: { project_id: 'uuid', position: 'bigint', stream: 'text', revision: 'bigint', type: 'text' },
  key: ['project_id', 'position'],
  handles: types,
  keysOf: ({ metadata, position }) =>
    metadata.projectId === undefined ? [] : [[metadata.projectId, position.toString()]],
  fold: (row, { stream, revision, event, metadata, position }) =>
    row ?? {
      project_id: metadata.projectId ?? '',
      position: position.toString(),
      stream,
      revision: revision.toString(),
      type: event.type,
    },
});
