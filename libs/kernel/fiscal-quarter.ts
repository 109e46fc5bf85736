import { businessDate, monthOf, plusDays, yearOf, type BusinessDate } from './instant';

/** A quarter of a fiscal year (= calendar year, domain.md 1), `2026-Q1`. */
export type FiscalQuarter = `${number}-Q${1 | 2 | 3 | 4}`;

export const isFiscalQuarter = (text: string): text is FiscalQuarter => /^\d{4}-Q[1-4]$/.test(text);

/** The quarter in which that date lies. */
export const fiscalQuarterOf = (date: BusinessDate): FiscalQuarter => {
  const quarter = Math.ceil(monthOf(date) / 3) as 1 | 2 | 3 | 4;
  return `${yearOf(date)}-Q${quarter}`;
};

/** Its last day, the end of the monitoring period: 31 March, 30 June, 30 September or 31 December. */
export const endOfFiscalQuarter = (quarter: FiscalQuarter): BusinessDate => {
  const year = Number(quarter.slice(0, 4));
  const nextMonth = Number(quarter.slice(6)) * 3 + 1;
  const next = nextMonth > 12 ? `${year + 1}-01-01` : `${year}-${String(nextMonth).padStart(2, '0')}-01`;
  return plusDays(businessDate(next), -1);
};

/** The quarter after it, in the next year for the fourth. */
export const nextFiscalQuarter = (quarter: FiscalQuarter): FiscalQuarter =>
  fiscalQuarterOf(plusDays(endOfFiscalQuarter(quarter), 1));
