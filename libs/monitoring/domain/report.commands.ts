import type { Commander } from '../../kernel/acted-by';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';
import type { BusinessDate, Instant } from '../../kernel/instant';
import type { WorkingCalendar } from '../../kernel/working-calendar';
import type { DeadlineStanding } from '../../rule-sets/domain/deadline-terms';
import type { FiscalMonth } from '../../rule-sets/domain/process-keys';
import type { MonitoringRuleSets } from '../../rule-sets/domain/rule-set-in-force';
import type { MonitoredProject } from './monitored-project';
import type { EvidenceReference, ReportContent, ReportedValue, ReportMoney } from './monitoring-report.events';
import type { LatenessStage } from './monitoring-report.state';

/** What every command about a report is given as data (architecture.md 4.11). */
export type ReportCircumstances = Readonly<{
  by: Commander;
  now: Instant;
  /** The date of `now` in Asia/Shanghai. */
  today: BusinessDate;
  calendar: WorkingCalendar;
  period: FiscalQuarter;
  project: MonitoredProject;
  /** How D14 and D15 stand in their own streams. */
  deadlines: readonly DeadlineStanding[];
  /** What was reported last in the quarters before (INV-13). */
  lastValues: readonly ReportedValue[];
}>;

/** Executed up to the last day of the period, or of the month that is evaluated. */
type WithMoney = Readonly<{ money: ReportMoney; rules: MonitoringRuleSets }>;
/** Hashes of the documents that are kept (INV-38). */
type WithDocuments = Readonly<{ storedDocuments: readonly string[] }>;

export type OpenPeriod = ReportCircumstances & Readonly<{ type: 'OpenPeriod'; money: ReportMoney }>;
export type ReportActualValues = ReportCircumstances &
  WithDocuments &
  Readonly<{ type: 'ReportActualValues'; asOf: BusinessDate; values: readonly ReportedValue[] }>;
export type DraftReport = ReportCircumstances & Readonly<{ type: 'DraftReport'; content: ReportContent }>;
export type SubmitReport = ReportCircumstances &
  WithMoney &
  WithDocuments &
  Readonly<{ type: 'SubmitReport'; /** Null: the draft as it stands. */ content: ReportContent | null }>;
export type EvaluateMonthOfProject = ReportCircumstances &
  WithMoney &
  Readonly<{ type: 'EvaluateMonth'; month: FiscalMonth }>;
export type CorrectReport = ReportCircumstances &
  WithDocuments &
  Readonly<{
    type: 'CorrectReport';
    rules: MonitoringRuleSets;
    indicatorId: string;
    actualValue: string;
    reason: string;
    documents: readonly EvidenceReference[];
  }>;
export type SummariseReport = ReportCircumstances & Readonly<{ type: 'SummariseReport'; opinion: string }>;
export type AnalyseReport = ReportCircumstances &
  Readonly<{ type: 'AnalyseReport'; opinion: string; advice: string | null; rectify: boolean }>;
export type NoteLateness = ReportCircumstances &
  Readonly<{ type: 'NoteLateness'; stage: LatenessStage; deadlineId: string; effectiveDate: BusinessDate }>;
/** By policy from ProjectCancelled and ProjectSuspended, with their effective date. */
export type EndCycle = ReportCircumstances & Readonly<{ type: 'EndCycle' }>;
export type SuspendDuty = ReportCircumstances & Readonly<{ type: 'SuspendDuty'; effectiveDate: BusinessDate }>;

export type ReportCommand =
  | OpenPeriod
  | ReportActualValues
  | DraftReport
  | SubmitReport
  | EvaluateMonthOfProject
  | CorrectReport
  | SummariseReport
  | AnalyseReport
  | NoteLateness
  | EndCycle
  | SuspendDuty;
