import type { RecordedEvent } from '../../event-store/event-store.port';
import type { Projection } from '../../projections/projection';
import { emptyIndex, figuresAfter, type BudgetIndexFigures } from '../domain/budget-index.fold';
import type { ProjectEvent } from '../domain/project.events';
import type { Project } from '../domain/project.state';
import { projectEvents } from '../domain/project.catalogue';
import { EVALUATION_EVENTS, INDEX_EVENTS, isEvaluation, isIndexEvent } from './execution-events';
import { lightsAfter, type MonitoredLights } from './monitored-lights';
import { reviewOf, type Review } from './project-reviews';
import { projectAfter, projectIdOf } from './project-state-projection';

/** Read model `project_detail_v2`. */
export interface ProjectDetailRow {
  [column: string]: unknown;
  project_id: string;
  /** Of the project's own stream: what If-Match takes. */
  stream_revision: string;
  /** Of the last event that the row contains, whichever stream it stands in. */
  position: string;
  recorded_at: string;
  state: Project;
  reviews: readonly Review[];
  budget_index: BudgetIndexFigures | null;
  lights: MonitoredLights | null;
}

const ofOwnStream = (
  row: ProjectDetailRow | undefined,
  recorded: RecordedEvent,
): Pick<ProjectDetailRow, 'stream_revision' | 'state' | 'reviews'> => {
  const review = reviewOf(recorded.event as ProjectEvent, recorded);
  return {
    stream_revision: recorded.revision.toString(),
    state: projectAfter(row?.state, recorded),
    reviews: review === null ? (row?.reviews ?? []) : [...(row?.reviews ?? []), review],
  };
};

/** What follows the project in other streams; null when it says nothing about this row. */
const ofOtherStreams = (row: ProjectDetailRow, { event }: RecordedEvent): Partial<ProjectDetailRow> | null => {
  if (isIndexEvent(event)) {
    if (event.data.fiscalYear !== row.state.application.fiscalYear) return null;
    return { budget_index: figuresAfter(row.budget_index ?? emptyIndex, event) };
  }
  const lights = isEvaluation(event) ? lightsAfter(row.lights?.month, event) : null;
  return lights === null ? null : { lights };
};

const isOwn = ({ stream }: RecordedEvent, projectId: string): boolean => stream === `project-${projectId}`;

const follows = ({ event }: RecordedEvent): boolean => isIndexEvent(event) || isEvaluation(event);

/** Read model for one question: what is the whole state of this project? */
export const projectDetailProjection: Projection<ProjectDetailRow> = {
  name: 'project-detail',
  version: 2,
  table: 'project_detail_v2',
  columns: {
    project_id: 'uuid',
    stream_revision: 'bigint',
    position: 'bigint',
    recorded_at: 'timestamptz',
    state: 'jsonb',
    reviews: 'jsonb',
    budget_index: 'jsonb',
    lights: 'jsonb',
  },
  key: ['project_id'],
  handles: [...projectEvents.map(({ type }) => type), 'DeadlineStarted', ...INDEX_EVENTS, ...EVALUATION_EVENTS],
  keysOf: (recorded) => {
    const id = projectIdOf(recorded);
    return id === undefined || !(follows(recorded) || isOwn(recorded, id)) ? [] : [[id]];
  },
  fold: (row, recorded, [projectId = '']) => {
    const last = { position: recorded.position.toString(), recorded_at: recorded.recordedAt };
    if (isOwn(recorded, projectId)) {
      const others = { budget_index: row?.budget_index ?? null, lights: row?.lights ?? null };
      return { project_id: projectId, ...last, ...ofOwnStream(row, recorded), ...others };
    }
    const change = row === undefined ? null : ofOtherStreams(row, recorded);
    return row === undefined || change === null ? undefined : { ...row, ...last, ...change };
  },
};
