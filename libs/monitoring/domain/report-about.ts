import { actedBy } from '../../kernel/acted-by';
import type { OfReport } from './monitoring-report.events';
import type { ReportCircumstances } from './report.commands';

/** What every event of a report says. */
export const about = ({ project, period, by, now }: ReportCircumstances): OfReport => ({
  projectId: project.projectId,
  period,
  by: actedBy(by),
  at: now,
});
