import type { Cohort } from './contracts/deadline-cohort.contract';
import { deadlineCohort } from './deadline-cohort';

/** The cohort of a department's projects over one quarter: its end, then the reports (D14) and their summaries (D15). */
export async function quarterlyMonitoring(cohort: Cohort): Promise<void> {
  return deadlineCohort(cohort);
}
