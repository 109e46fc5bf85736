import type { BusinessDate } from '../../kernel/instant';
import type { FiscalQuarter } from '../../kernel/fiscal-quarter';

/** A month of a fiscal year, `2026-06`. */
export type FiscalMonth = string;

/** The month in which a date lies. */
export const fiscalMonthOf = (date: BusinessDate): FiscalMonth => date.slice(0, 7);

/** Business key of the workflow that watches D14 and D15 of a department's projects for one quarter. */
export const quarterlyMonitoringProcess = (departmentCode: string, quarter: FiscalQuarter): string =>
  `quarterly-monitoring/${departmentCode}/${quarter}`;

/** Business key of the workflow that watches D17, D18 and D19 of a department's projects for one month. */
export const warningDispositionProcess = (departmentCode: string, month: FiscalMonth): string =>
  `warning-disposition/${departmentCode}/${month}`;
