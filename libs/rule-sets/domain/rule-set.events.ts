import type { ActedBy } from '../../kernel/acted-by';
import type { Fact } from '../../kernel/decider';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { MonitoringData } from './monitoring-rule-set';

/** A version of a rule set took its place for good (DEC-01): what it holds, from when on, and who published it. */
export type RuleSetPublished = Fact<
  'RuleSetPublished',
  {
    ruleSetId: string;
    version: number;
    label: string;
    labelEn: string;
    /** The first day on which a new computation may use it; always after the day of publication. */
    effectiveFrom: BusinessDate;
    /** By number, where one stands behind it. */
    regulation?: string;
    data: MonitoringData;
    by: ActedBy;
    at: Instant;
  }
>;

/** Stream `ruleset-{code}-{version}`: one event, for ever. */
export type RuleSetEvent = RuleSetPublished;
