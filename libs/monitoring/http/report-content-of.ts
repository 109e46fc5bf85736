import { plain } from '../../web/plain';
import type { ReportContent } from '../domain/monitoring-report.events';
import type { ReportBody } from './monitoring-report.body';

/** The report as the body says it; rows that are left out are still to come. */
export const contentOf = (body: ReportBody): ReportContent => {
  const { indicators = [], ...amounts } = plain(body);
  return { indicators, ...amounts };
};
