import type { Projection } from '../../projections/projection';
import type { ProjectEvent } from '../domain/project.events';
import type { Project } from '../domain/project.state';
import { projectEvents } from '../domain/project.catalogue';
import { reviewOf, type Review } from './project-reviews';
import { projectAfter, projectIdOf } from './project-state-projection';

/** Read model `project_detail_v1`. */
export interface ProjectDetailRow {
  [column: string]: unknown;
  project_id: string;
  stream_revision: string;
  position: string;
  recorded_at: string;
  state: Project;
  reviews: readonly Review[];
}

/** Read model for one question: what is the whole state of this project? */
export const projectDetailProjection: Projection<ProjectDetailRow> = {
  name: 'project-detail',
  version: 1,
  table: 'project_detail_v1',
  columns: {
    project_id: 'uuid',
    stream_revision: 'bigint',
    position: 'bigint',
    recorded_at: 'timestamptz',
    state: 'jsonb',
    reviews: 'jsonb',
  },
  key: ['project_id'],
  handles: [...projectEvents.map(({ type }) => type), 'DeadlineStarted'],
  keysOf: (recorded) => {
    const id = projectIdOf(recorded);
    return id === undefined || recorded.stream !== `project-${id}` ? [] : [[id]];
  },
  fold: (row, recorded, [projectId = '']) => {
    const review = reviewOf(recorded.event as ProjectEvent, recorded);
    return {
      project_id: projectId,
      stream_revision: recorded.revision.toString(),
      position: recorded.position.toString(),
      recorded_at: recorded.recordedAt,
      state: projectAfter(row?.state, recorded),
      reviews: review === null ? (row?.reviews ?? []) : [...(row?.reviews ?? []), review],
    };
  },
};
