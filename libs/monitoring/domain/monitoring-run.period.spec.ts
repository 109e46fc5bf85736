import { businessDate } from '../../kernel/instant';
import { firstRuns, fiscalYearOf, monthRun, quarterRun, runOfProcess, successorOf } from './monitoring-run.period';
import { isMonitoringRunId, monitoringRunId, processOfRunId } from './monitoring-run.stream';

const periodsFrom = (day: string, fiscalYear = 2026): string[] =>
  firstRuns('106', fiscalYear, businessDate(day)).map(({ period }) => period);

const chain = (first: ReturnType<typeof monthRun>): string[] => {
  const periods: string[] = [];
  for (let run: typeof first | null = first; run !== null; run = successorOf(run)) periods.push(run.period);
  return periods;
};

describe('the runs of a department (9)', () => {
  it('DEC-26: end at 24:00 of the last day of quarter or month, in Asia/Shanghai', () => {
    expect(quarterRun('106', '2026-Q2')).toMatchObject({ lastDay: '2026-06-30', endsAt: '2026-06-30T16:00:00.000Z' });
    expect(monthRun('106', '2028-02')).toMatchObject({ lastDay: '2028-02-29', endsAt: '2028-02-29T16:00:00.000Z' });
    expect(monthRun('106', '2026-12')).toMatchObject({ lastDay: '2026-12-31', endsAt: '2026-12-31T16:00:00.000Z' });
  });

  it.each([
    ['2026-01-28', ['2026-Q1', '2026-04']],
    ['2026-03-31', ['2026-Q1', '2026-04']],
    ['2026-04-01', ['2026-Q2', '2026-04']],
    ['2026-07-15', ['2026-Q3', '2026-07']],
    ['2026-12-31', ['2026-Q4', '2026-12']],
    ['2025-12-20', ['2026-Q1', '2026-04']],
    ['2027-01-01', []],
  ])('an index allocated on %s is monitored first in %j', (day, periods) => expect(periodsFrom(day)).toEqual(periods));

  it('DEC-23: follow each other to the end of the year, December included, and not beyond', () => {
    expect(chain(quarterRun('106', '2026-Q1'))).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(chain(monthRun('106', '2026-09'))).toEqual(['2026-09', '2026-10', '2026-11', '2026-12']);
  });

  it('are known by their process, and nothing else is', () => {
    for (const run of [quarterRun('106', '2026-Q4'), monthRun('106', '2026-12')]) {
      expect(runOfProcess(run.process)).toEqual(run);
      expect(fiscalYearOf(run)).toBe(2026);
      const id = monitoringRunId(run.process);
      expect([isMonitoringRunId(id), processOfRunId(id)]).toEqual([true, run.process]);
    }
    expect(() => runOfProcess('project-approval/6f/1')).toThrow();
    expect(isMonitoringRunId('D14-2026-Q1-6f')).toBe(false);
  });
});
