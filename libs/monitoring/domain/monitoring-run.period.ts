import {
  endOfFiscalQuarter,
  fiscalQuarterOf,
  isFiscalQuarter,
  nextFiscalQuarter,
  type FiscalQuarter,
} from '../../kernel/fiscal-quarter';
import {
  atLocalTime,
  businessDate,
  monthOf,
  plusDays,
  yearOf,
  type BusinessDate,
  type Instant,
} from '../../kernel/instant';
import {
  quarterlyMonitoringProcess,
  warningDispositionProcess,
  type FiscalMonth,
} from '../../rule-sets/domain/process-keys';
import type { MonitoringRunKind } from './monitoring-run.events';

/** One run of a department: which period, and when it is over. */
export type MonitoringRunTerms = Readonly<{
  process: string;
  kind: MonitoringRunKind;
  departmentCode: string;
  period: string;
  lastDay: BusinessDate;
  endsAt: Instant;
}>;

/** January to March are not evaluated; December is, for its lights (DEC-23). */
const FIRST_EVALUATED_MONTH = 4;

const endOfMonth = (month: FiscalMonth): BusinessDate =>
  plusDays(businessDate(`${plusDays(businessDate(`${month}-01`), 31).slice(0, 7)}-01`), -1);

const monthText = (year: number, month: number): FiscalMonth => `${year}-${String(month).padStart(2, '0')}`;

export const quarterRun = (departmentCode: string, quarter: FiscalQuarter): MonitoringRunTerms => {
  const lastDay = endOfFiscalQuarter(quarter);
  const process = quarterlyMonitoringProcess(departmentCode, quarter);
  return { process, kind: 'QUARTER', departmentCode, period: quarter, lastDay, endsAt: atLocalTime(lastDay, 24) };
};

export const monthRun = (departmentCode: string, month: FiscalMonth): MonitoringRunTerms => {
  const lastDay = endOfMonth(month);
  const process = warningDispositionProcess(departmentCode, month);
  return { process, kind: 'MONTH', departmentCode, period: month, lastDay, endsAt: atLocalTime(lastDay, 24) };
};

/** The run of a process; throws for a process of another kind. */
export const runOfProcess = (process: string): MonitoringRunTerms => {
  const [, departmentCode = '', period = ''] = process.split('/');
  const run = isFiscalQuarter(period) ? quarterRun(departmentCode, period) : monthRun(departmentCode, period);
  if (run.process !== process) throw new Error(`${process} is no run of monitoring`);
  return run;
};

export const fiscalYearOf = ({ period }: Pick<MonitoringRunTerms, 'period'>): number => Number(period.slice(0, 4));

/**
 * The two runs in which an index allocated on that day is monitored first: the quarter, and the month or April. An
 * allocation ahead of the year begins with the year; one after it begins nothing.
 */
export const firstRuns = (
  departmentCode: string,
  fiscalYear: number,
  allocatedOn: BusinessDate,
): readonly MonitoringRunTerms[] => {
  const newYear = businessDate(`${fiscalYear}-01-01`);
  const from = allocatedOn < newYear ? newYear : allocatedOn;
  if (yearOf(from) > fiscalYear) return [];
  const month = monthText(fiscalYear, Math.max(FIRST_EVALUATED_MONTH, monthOf(from)));
  return [quarterRun(departmentCode, fiscalQuarterOf(from)), monthRun(departmentCode, month)];
};

/** The next quarter or month; null at the end of the year. */
export const successorOf = (run: MonitoringRunTerms): MonitoringRunTerms | null => {
  if (run.lastDay.endsWith('-12-31')) return null;
  if (isFiscalQuarter(run.period)) return quarterRun(run.departmentCode, nextFiscalQuarter(run.period));
  return monthRun(run.departmentCode, plusDays(run.lastDay, 1).slice(0, 7));
};
