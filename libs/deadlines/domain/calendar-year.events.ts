import type { ActedBy } from '../../kernel/acted-by';
import type { Fact } from '../../kernel/decider';
import type { BusinessDate, Instant } from '../../kernel/instant';

/**
 * A holiday notice entered by the workflow administrator: the whole list of its year, not the difference to the one
 * before (domain.md 16.1). Versions go on from the list that ships with the platform, which is version 1 of its year.
 */
export type CalendarPublished = Fact<
  'CalendarPublished',
  {
    /** Id of the calendar, `CN`. */
    jurisdiction: string;
    /** The year of the notice; December days of the year before may stand in it. */
    year: number;
    version: number;
    daysOff: readonly BusinessDate[];
    workedWeekends: readonly BusinessDate[];
    sourceNotice: string;
    at: Instant;
    by: ActedBy;
  }
>;
