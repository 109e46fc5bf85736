import type { Instant } from '../../../libs/kernel/instant';
import type { Deed } from './deed';
import { paymentDeeds } from './money.deeds';
import type { PlannedProject } from './planned-project';
import { reportDeeds } from './report.deeds';
import { summaryDeeds } from './summary.deeds';
import { warningDeeds } from './warning.deeds';

/** What people do between two business instants, in order of time; at one moment, what comes before the reports first. */
export const allDeeds = (projects: readonly PlannedProject[], from: Instant, until: Instant): readonly Deed[] =>
  [...paymentDeeds(projects), ...reportDeeds(projects), ...summaryDeeds(projects), ...warningDeeds(projects)]
    .filter(({ at }) => at >= from && at < until)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
