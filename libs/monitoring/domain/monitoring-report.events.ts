import type { ActedBy } from '../../kernel/acted-by';
import type { Fact } from '../../kernel/decider';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { Yuan } from '../../kernel/money';
import type { DeadlineEnding } from '../../rule-sets/domain/deadline-terms';
import type { Light, Trigger } from '../../rule-sets/domain/monitoring-rule-set';
import type { RuleSetReference } from '../../rule-sets/domain/rule-set';
import type { Indicator } from '../../goals/domain/goal-set';
import type { DeadlineStarted } from '../../deadlines/domain/deadline-started.events';
import type { MonitoringResult } from './monitoring-calculation';
import type { MonitoringInputs } from './monitoring-inputs';

/** What every event of a monitoring report says. */
export type OfReport = Readonly<{ projectId: string; period: FiscalQuarter; by: ActedBy; at: Instant }>;

/** By hash (INV-38). */
export type EvidenceReference = Readonly<{ sha256: string; name: string; size: number; mediaType: string }>;

/** A value as it was reported, cumulative from 1 January where it accumulates; decimal texts. */
export type ReportedValue = Readonly<{
  indicatorId: string;
  actualValue?: string;
  qualitativeCoefficient?: string;
  qualitativeReason?: string;
  evidence?: readonly EvidenceReference[];
}>;

/** DEC-33: reported at any time, with the date they stand for; may come before the period is opened. */
export type ActualValuesReported = Fact<
  'ActualValuesReported',
  OfReport & { asOf: BusinessDate; values: readonly ReportedValue[] }
>;

export type CauseClass = 'FUNDING' | 'SYSTEM' | 'STAFF' | 'HARDWARE' | 'OTHER';
export type Likelihood = 'CERTAIN' | 'POSSIBLE' | 'IMPOSSIBLE';

/** One row of the form (15.3). */
export type ReportRow = ReportedValue &
  Readonly<{
    notDue?: boolean;
    expectedFullYearValue?: string;
    causes?: readonly Readonly<{ class: CauseClass; text: string }>[];
    likelihood?: Likelihood;
    remark?: string;
  }>;

/** The form (15.3) as the unit writes it; a draft may miss anything. Amounts in yuan. */
export type ReportContent = Readonly<{
  indicators: readonly ReportRow[];
  expectedFullYearExecution?: Yuan;
  /** INV-12: only counted where nothing is imported, and marked. */
  selfReportedExecution?: Yuan;
}>;

/** The money of the project at the end of the period; executed by `paidOn`, as imported by then. */
export type ReportMoney = Readonly<{
  initialBudget: Yuan;
  adjustedBudget: Yuan;
  allocatedAmount: Yuan;
  arrivedAmount: Yuan;
  executedAmount: Yuan;
  /** True where the treasury has imported payments of the year (INV-12). */
  imported: boolean;
}>;

/** T20; carries all that the decisions of this stream need. Followed by `DeadlineStarted` of D14. */
export type MonitoringPeriodOpened = Fact<
  'MonitoringPeriodOpened',
  OfReport & {
    year: number;
    /** 3, 6, 9 or 12. */
    month: number;
    name: string;
    unitCode: string;
    departmentCode: string;
    classified: boolean;
    annualGoal: string;
    goalSetVersion: number;
    /** The last approved targets (DEC-15). */
    indicators: readonly Indicator[];
    /** What was reported last before this period, by indicator (INV-13). */
    lastValues: readonly ReportedValue[];
    money: ReportMoney;
    /** The last day of the period. */
    effectiveDate: BusinessDate;
  }
>;

/** The draft of the report, whole (PUT). */
export type MonitoringReportDrafted = Fact<'MonitoringReportDrafted', OfReport & { content: ReportContent }>;

/** T21. Followed by `DeviationComputed`, and by `DeadlineStarted` of D15 unless it was started before. */
export type MonitoringReportSubmitted = Fact<
  'MonitoringReportSubmitted',
  OfReport & {
    content: ReportContent;
    money: ReportMoney;
    executionSource: 'IMPORTED' | 'SELF_REPORTED';
    /** At or after the due instant of D14: accepted as a fact (domain.md 14). */
    late: boolean;
    deadlinesEnded: readonly DeadlineEnding[];
  }
>;

/** Beside the present lights; never raises a warning (7.5). */
export type Forecast = Readonly<{
  /** F20. */
  executionRate: string | null;
  budgetLight: Light;
  goalLight: Light;
  indicators: readonly Readonly<{ indicatorId: string; light: Light }>[];
}>;

/** One stored computation: rule sets with version, inputs, result (DEC-01). It is never computed again. */
export type Evaluation = Readonly<{
  inputs: MonitoringInputs;
  ruleSet: RuleSetReference;
  lightRuleSet: RuleSetReference;
  result: MonitoringResult;
  /** F14 by indicator, percent; null where it cannot be computed. */
  deviations: readonly Readonly<{ indicatorId: string; deviation: string | null }>[];
  /** Triggers that had not fired for this month before (DEC-34). */
  newTriggers: readonly Trigger[];
  /** DEC-25, DEC-34: the date of the warning that `newTriggers` raise. */
  warningDate: BusinessDate;
}>;

/** F1, F14 to F20, F25, lights and triggers of a report, or of one that was corrected. */
export type DeviationComputed = Fact<
  'DeviationComputed',
  OfReport & Evaluation & { occasion: 'REPORT' | 'CORRECTION'; forecast: Forecast }
>;

/** DEC-33: the month's end, from imported execution and the values reported so far. */
export type MonthEvaluated = Fact<'MonthEvaluated', OfReport & Evaluation & { /** `2026-06`. */ month: string }>;

/** INV-13: explains a value that falls, or mends one. */
export type MonitoringReportCorrected = Fact<
  'MonitoringReportCorrected',
  OfReport & {
    indicatorId: string;
    from: string | null;
    to: string;
    reason: string;
    documents: readonly EvidenceReference[];
  }
>;

type Lateness = OfReport & { deadlineId: string; effectiveDate: BusinessDate };
/** The late branch of D14 (9): at the due instant, with L2 and with L3. Starts D15 when the unit's deadline is over. */
export type MonitoringReportFellOverdue = Fact<'MonitoringReportFellOverdue', Lateness>;
export type MonitoringReportOverdueEscalated = Fact<'MonitoringReportOverdueEscalated', Lateness>;
/** Counts as a red light and goes to the yearly assessment. */
export type MonitoringReportMarkedMissing = Fact<'MonitoringReportMarkedMissing', Lateness>;

type Ending = OfReport & { deadlinesEnded: readonly DeadlineEnding[] };
/** D15. */
export type MonitoringReportSummarised = Fact<
  'MonitoringReportSummarised',
  Ending & {
    opinion: string;
    /** Nothing was reported by then; the report can still be sent, and is summarised again. */
    missing: boolean;
  }
>;

/** The finance part of the form. */
export type MonitoringReportAnalysed = Fact<
  'MonitoringReportAnalysed',
  OfReport & { opinion: string; advice: string | null; rectify: boolean }
>;

/** After the analysis, or because the project was cancelled: then D14 and D15 that still ran are superseded (10.1). */
export type MonitoringCycleClosed = Fact<'MonitoringCycleClosed', Ending>;

/**
 * The project was suspended (T24, T25) while its report was awaited: D14 ends, and D15 where it ran without a report;
 * the cycle stays. Effective with the suspension.
 */
export type MonitoringReportDutySuspended = Fact<
  'MonitoringReportDutySuspended',
  Ending & { effectiveDate: BusinessDate }
>;

/** Stream `monitor-{projectId}-{period}`. */
export type MonitoringReportEvent =
  | ActualValuesReported
  | MonitoringPeriodOpened
  | MonitoringReportDrafted
  | MonitoringReportSubmitted
  | DeviationComputed
  | MonthEvaluated
  | MonitoringReportCorrected
  | MonitoringReportFellOverdue
  | MonitoringReportOverdueEscalated
  | MonitoringReportMarkedMissing
  | MonitoringReportSummarised
  | MonitoringReportAnalysed
  | MonitoringCycleClosed
  | MonitoringReportDutySuspended
  | DeadlineStarted;
