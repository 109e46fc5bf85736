import type { FiscalQuarter } from '../../../libs/kernel/fiscal-quarter';
import type { BusinessDate } from '../../../libs/kernel/instant';

/** On which working day after the end of a quarter the unit reports; null: never. */
export type ReportDays = Readonly<Record<FiscalQuarter, number | null>>;

/** How a project goes through its year: what is paid, who acts when, and where somebody is silent. */
export type PlannedProject = Readonly<{
  projectId: string;
  name: string;
  unit: string;
  department: string;
  /** Yuan, whole thousands. */
  budget: number;
  /** Percent of the budget that is paid by the 20th of each month, January first. */
  paid: readonly number[];
  reports: ReportDays;
  /** Months whose warnings nobody answers. */
  silentAbout?: readonly string[];
  /** On that day two persons of finance let a suspended project go on (T30). */
  resumedOn?: BusinessDate;
  /** The quarter for whose report the unit asks for three working days more. */
  extended?: FiscalQuarter;
}>;

/** An even pace: every threshold of the rule set in force is met. */
export const EVEN: readonly number[] = [9, 18, 26, 35, 44, 52, 61, 70, 78, 87, 94, 99];
