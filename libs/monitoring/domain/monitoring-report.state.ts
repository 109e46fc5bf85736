import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { Trigger } from '../../rule-sets/domain/monitoring-rule-set';
import type { FiscalMonth } from '../../rule-sets/domain/process-keys';
import type {
  DeviationComputed,
  EvidenceReference,
  MonitoringPeriodOpened,
  MonitoringReportAnalysed,
  MonitoringReportSubmitted,
  MonitoringReportSummarised,
  MonthEvaluated,
  ReportContent,
  ReportedValue,
} from './monitoring-report.events';

/** States of the monitoring cycle (domain.md 9); values may be reported before the period is opened (DEC-33). */
export const CYCLE_STATES = [
  'UNOPENED',
  'OPENED',
  'FILLING',
  'SUBMITTED',
  'DEPT_SUMMARISED',
  'FIN_ANALYSED',
  'CLOSED',
  'OVERDUE_REMINDED',
  'OVERDUE_ESCALATED',
  'MARKED_MISSING',
] as const;
export type CycleState = (typeof CYCLE_STATES)[number];

/** A value with the day for which it stands (DEC-33). */
export type DatedValue = Readonly<{ asOf: BusinessDate; value: ReportedValue }>;

export type Correction = Readonly<{
  indicatorId: string;
  from: string | null;
  to: string;
  reason: string;
  documents: readonly EvidenceReference[];
  at: Instant;
}>;

/** D14 or D15 as it was started; its present due instant stands in its own stream. */
export type StartedDeadline = Readonly<{ deadlineId: string; code: string; dueInstant: Instant }>;

/** The report of one project about one quarter, as its own stream says. */
export type MonitoringReport = Readonly<{
  status: CycleState;
  projectId: string;
  period: FiscalQuarter;
  opening: MonitoringPeriodOpened['data'] | null;
  /** In the order in which they were recorded, mended by corrections. */
  values: readonly DatedValue[];
  /** INV-13: what a correction before the report set for an indicator that has no value in this quarter. */
  explained: readonly ReportedValue[];
  draft: ReportContent | null;
  /** With the values as they were corrected since. */
  submitted: MonitoringReportSubmitted['data'] | null;
  /** The latest last; none is ever computed again. */
  computed: readonly DeviationComputed['data'][];
  months: readonly MonthEvaluated['data'][];
  /** DEC-34: what fired for a month already. */
  fired: Readonly<Record<FiscalMonth, readonly Trigger[]>>;
  corrections: readonly Correction[];
  summary: MonitoringReportSummarised['data'] | null;
  analysis: MonitoringReportAnalysed['data'] | null;
  /** The late branch so far; stays when a late report comes in. */
  lateness: readonly Readonly<{ stage: LatenessStage; effectiveDate: BusinessDate }>[];
  deadlines: readonly StartedDeadline[];
  /** The day of the suspension that ended the duty to report in time; null where none did. */
  dutySuspendedOn: BusinessDate | null;
}>;

export const LATENESS_STAGES = ['OVERDUE_REMINDED', 'OVERDUE_ESCALATED', 'MARKED_MISSING'] as const;
export type LatenessStage = (typeof LATENESS_STAGES)[number];

export const unopened: MonitoringReport = {
  status: 'UNOPENED',
  projectId: '',
  period: '1-Q1',
  opening: null,
  values: [],
  explained: [],
  draft: null,
  submitted: null,
  computed: [],
  months: [],
  fired: {},
  corrections: [],
  summary: null,
  analysis: null,
  lateness: [],
  deadlines: [],
  dutySuspendedOn: null,
};
