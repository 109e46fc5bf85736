import { deadlinesProjection } from '../../libs/deadlines/read-models/deadlines.projection';
import { inboxProjection } from '../../libs/notifications/read-models/inbox.projection';
import { messageProjectsProjection } from '../../libs/notifications/read-models/message-projects.projection';
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
  inboxProjection,
  messageProjectsProjection,
];
