import { budgetIndexProjection } from '../../libs/budget-execution/read-models/budget-index.projection';
import { paymentsProjection } from '../../libs/budget-execution/read-models/payments.projection';
import { deadlinesProjection } from '../../libs/deadlines/read-models/deadlines.projection';
import { deadlineOverridesProjection } from '../../libs/deadlines/read-models/overrides.projection';
import { deadlineSlaProjection } from '../../libs/deadlines/read-models/sla.projection';
import { dualMonitoringProjection } from '../../libs/monitoring/read-models/dual-monitoring.projection';
import { monitoredProjectsProjection } from '../../libs/monitoring/read-models/monitored-projects.projection';
import { monitoringReportProjection } from '../../libs/monitoring/read-models/monitoring-report.projection';
import { monitoringRunsProjection } from '../../libs/monitoring/read-models/monitoring-runs.projection';
import { reportCalendarProjection } from '../../libs/monitoring/read-models/report-calendar.projection';
import { inboxProjection } from '../../libs/notifications/read-models/inbox.projection';
import { messageProjectsProjection } from '../../libs/notifications/read-models/message-projects.projection';
import type { AnyProjection } from '../../libs/projections/projection';
import { projectDetailProjection } from '../../libs/projects/read-models/project-detail.projection';
import { projectHistoryProjection } from '../../libs/projects/read-models/project-history.projection';
import { projectListProjection } from '../../libs/projects/read-models/project-list.projection';
import { tasksProjection } from '../../libs/tasks/read-models/tasks.projection';
import { warningsProjection } from '../../libs/warnings/read-models/warnings.projection';
import { eventTypes } from './catalogues';

/** Every read model of this program. */
export const projections: readonly AnyProjection[] = [
  projectListProjection,
  projectDetailProjection,
  projectHistoryProjection(eventTypes.all().map(({ type }) => type)),
  tasksProjection,
  deadlinesProjection,
  deadlineOverridesProjection,
  deadlineSlaProjection(eventTypes.all().map(({ type }) => type)),
  budgetIndexProjection,
  paymentsProjection,
  monitoredProjectsProjection,
  monitoringRunsProjection,
  monitoringReportProjection,
  reportCalendarProjection,
  dualMonitoringProjection,
  warningsProjection,
  inboxProjection,
  messageProjectsProjection,
];
