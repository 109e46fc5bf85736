import { randomUUID } from 'node:crypto';
import { driveYear, type DrivenYear } from '../../apps/demo-year/src/drive-year';
import type { PlannedProject } from '../../apps/demo-year/src/planned-project';
import { reportOn, wrongLines } from '../../apps/demo-year/src/year-report';
import type { YearEvent } from '../../apps/demo-year/src/year-log';
import { businessDate, instant, plusMs } from '../../libs/kernel/instant';
import { runApplication, type RunningApplication } from '../support/running-application';
import { testTemporal } from '../support/temporal-server';

/** Reports once, is silent about a warning, is resumed, and misses its second report. */
const project: PlannedProject = {
  projectId: randomUUID(),
  name: '供水管网改造',
  unit: '106003',
  department: '106',
  budget: 52_000_000,
  paid: [0, 0, 9, 20, 20, 62],
  reports: { '2026-Q1': 4, '2026-Q2': null },
  silentAbout: ['2026-04'],
  resumedOn: businessDate('2026-05-27'),
};

const DAY_MS = 86_400_000;
const until = instant('2026-07-21T18:00:00+08:00');

let application: RunningApplication;
let year: DrivenYear;
const said: string[] = [];
beforeAll(async () => {
  const { address } = await testTemporal();
  application = await runApplication({
    businessStart: '2026-03-20T09:00:00+08:00',
    scale: 1,
    temporalAddress: address,
  });
  const { app, call } = application;
  year = await driveYear({ app, call, projects: [project], until, say: (line) => said.push(line) });
}, 240_000);
afterAll(() => application?.stop());

const has = (type: string): boolean => year.events.some(({ event }) => event.type === type);
const isOf =
  (type: string, code?: string) =>
  ({ event }: YearEvent): boolean =>
    event.type === type && (code === undefined || (event.data as { code?: string }).code === code);

/** What the report says when the first such event is replaced by others. */
const reportWith = (matches: (event: YearEvent) => boolean, change: (event: YearEvent) => readonly YearEvent[]) => {
  const at = year.events.findIndex(matches);
  const one = year.events[at];
  if (one === undefined) throw new Error('there is no such event');
  return reportOn({ ...year, events: year.events.toSpliced(at, 1, ...change(one)) });
};
const faultsOf = (report: ReturnType<typeof reportOn>) => wrongLines(report).map(({ fault }) => fault);

it('REL-R18, DEC-26: every rung of two quarters came on its own business day, by timers of a real server', () => {
  const report = reportOn(year);
  expect(wrongLines(report)).toEqual([]);
  expect(report.faults).toEqual([]);
  expect(report.lines.length).toBeGreaterThan(25);
  expect(report.lines.filter(({ source }) => source === 'timer').length).toBeGreaterThan(report.lines.length / 2);
});

it('T20, T24, T30: what silence and people do has happened', () => {
  for (const type of [
    ...['ExecutionStarted', 'MonitoringReportSubmitted', 'MonitoringCycleClosed', 'DispositionTimedOut'],
    ...['ProjectSuspended', 'ProjectResumed', 'MonitoringReportFellOverdue', 'MonitoringReportMarkedMissing'],
  ])
    expect([type, has(type)]).toEqual([type, true]);
  expect(said.length).toBeGreaterThan(20);
});

describe('the table finds', () => {
  const reminder = isOf('DeadlineReminderSent', 'D17');

  it('a rung that is missing', () => {
    expect(faultsOf(reportWith(reminder, () => []))).toEqual(['缺失 / missing']);
    expect(faultsOf(reportWith(isOf('DispositionTimedOut'), () => []))).toEqual(['缺失 / missing']);
    expect(faultsOf(reportWith(isOf('MonitoringRunConcluded'), () => []))).toEqual(['缺失 / missing']);
  });

  it('a rung that is doubled', () => {
    expect(faultsOf(reportWith(reminder, (one) => [one, one]))).toEqual(['重复 / doubled']);
  });

  it('a rung on another date, too early, or outside office hours', () => {
    const later = (ms: number) => reportWith(reminder, (one) => [{ ...one, recordedAt: plusMs(one.recordedAt, ms) }]);
    expect(faultsOf(later(DAY_MS))).toEqual(['日期不符 / another date']);
    expect(faultsOf(later(-DAY_MS))).toEqual(['提前 / early']);
    expect(faultsOf(later(DAY_MS / 2))).toEqual(['非办公时间 / outside office hours']);
  });

  it('a D14 or D15 opened on another day or not at all', () => {
    for (const code of ['D14', 'D15']) {
      const opened = isOf('DeadlineOpened', code);
      const moved = reportWith(opened, (one) => [{ ...one, recordedAt: plusMs(one.recordedAt, DAY_MS) }]);
      expect(moved.faults).toEqual([expect.stringContaining(code)]);
      expect(reportWith(opened, () => []).faults.length).toBeGreaterThan(0);
    }
  });
});
