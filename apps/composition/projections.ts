import { deadlinesProjection } from '../../libs/deadlines/read-models/deadlines.projection';
import type { AnyProjection } from '../../libs/projections/projection';
import { projectDetailProjection } from '../../libs/projects/read-models/project-detail.projection';
import { projectHistoryProjection } from '../../libs/projects/read-models/project-history.projection';
import { projectListProjection } from '../../libs/projects/read-models/project-list.projection';
import { tasksProjection } from '../../libs/projects/read-models/tasks.projection';
import { eventTypes } from './catalogues';

/** Every read model of this program. */
export const projections: readonly AnyProjection[] = [
  projectListProjection,
  projectDetailProjection,
  projectHistoryProjection(eventTypes.all().map(({ type }) => type)),
  tasksProjection,
  deadlinesProjection,
];
