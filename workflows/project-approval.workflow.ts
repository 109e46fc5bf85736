import type { Cohort } from './contracts/deadline-cohort.contract';
import { deadlineCohort } from './deadline-cohort';

/** The cohort of one project and round; its deadlines come one by one, so it has no company. */
export async function projectApproval(cohort: Cohort): Promise<void> {
  return deadlineCohort(cohort);
}
