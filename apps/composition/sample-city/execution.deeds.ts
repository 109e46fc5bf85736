import type { FiscalQuarter } from '../../../libs/kernel/fiscal-quarter';
import type { BusinessDate } from '../../../libs/kernel/instant';
import { RecordPayment } from '../../../libs/budget-execution/application/record-payment.command';
import type { GivenPayment } from '../../../libs/budget-execution/domain/budget-index.commands';
import { AnalyseReport, type ReportAnalysis } from '../../../libs/monitoring/application/analyse-report.command';
import { ReportActualValues } from '../../../libs/monitoring/application/report-actual-values.command';
import { SubmitReport } from '../../../libs/monitoring/application/submit-report.command';
import { SummariseReport } from '../../../libs/monitoring/application/summarise-report.command';
import type { ReportContent, ReportedValue } from '../../../libs/monitoring/domain/monitoring-report.events';
import { onProject } from './drafting.deeds';
import type { Deed } from './story';

/** T18, T19: imported from the treasury; execution starts by policy from the first one, nothing from a later one. */
export const pay = (payment: GivenPayment, isFirst: boolean): Deed => ({
  ...onProject('RecordPayment', payment, (on) => new RecordPayment(on, payment)),
  unanswered: !isFirst,
});

/** DEC-33. */
export const reportValues = (asOf: BusinessDate, values: readonly ReportedValue[]): Deed =>
  onProject('ReportActualValues', { asOf, values }, (on) => new ReportActualValues(on, asOf, values));

/** T21. */
export const report = (period: FiscalQuarter, content: ReportContent): Deed =>
  onProject('SubmitReport', { period, content }, (on) => new SubmitReport({ ...on, period }, content));

/** D15. */
export const summarise = (period: FiscalQuarter, opinion: string): Deed =>
  onProject('SummariseReport', { period, opinion }, (on) => new SummariseReport({ ...on, period }, opinion));

/** The finance part of the form (15.3). */
export const analyse = (period: FiscalQuarter, analysis: ReportAnalysis): Deed =>
  onProject('AnalyseReport', { period, ...analysis }, (on) => new AnalyseReport({ ...on, period }, analysis));
