import type { Cohort } from './contracts/deadline-cohort.contract';
import { deadlineCohort } from './deadline-cohort';

/** The cohort of a department's projects over one month: its end, then dispositions (D17), proposals (D18), take-back (D19). */
export async function warningDisposition(cohort: Cohort): Promise<void> {
  return deadlineCohort(cohort);
}
