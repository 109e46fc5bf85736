import type { Fact } from '../../kernel/decider';
import type { BusinessDate, Instant } from '../../kernel/instant';

/** Monitoring of a department's projects over one quarter, or the evaluation at the end of one month. */
export type MonitoringRunKind = 'QUARTER' | 'MONTH';

type OfRun = Readonly<{
  /** Business key of its process, e.g. `quarterly-monitoring/106/2026-Q1`, `warning-disposition/106/2026-06`. */
  process: string;
  kind: MonitoringRunKind;
  departmentCode: string;
  /** `2026-Q1` or `2026-06`. */
  period: string;
  at: Instant;
}>;

/** By policy, from a department's first allocated index of a year or from the end of the run before. */
export type MonitoringRunStarted = Fact<
  'MonitoringRunStarted',
  OfRun & { lastDay: BusinessDate; /** 24:00 of the last day: the run wakes up. */ endsAt: Instant }
>;

/** The period is over: every report was opened (T20), or every project evaluated; at the year's end T34 was done. */
export type MonitoringRunConcluded = Fact<
  'MonitoringRunConcluded',
  OfRun & { projects: number; effectiveDate: BusinessDate }
>;

/** Stream `monitoringrun-{department}-{period}`. */
export type MonitoringRunEvent = MonitoringRunStarted | MonitoringRunConcluded;
