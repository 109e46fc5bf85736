import { given } from '../../../test/support/given';
import { instant } from '../../kernel/instant';
import { monitoringRun } from './monitoring-run.decider';
import type { MonitoringRunConcluded, MonitoringRunStarted } from './monitoring-run.events';
import { monthRun, quarterRun } from './monitoring-run.period';

const began = instant('2026-02-02T01:00:00Z');
const over = instant('2026-03-31T16:00:00Z');
const late = instant('2026-04-02T03:00:00Z');
const run = quarterRun('106', '2026-Q1');
const ofRun = { process: run.process, kind: 'QUARTER', departmentCode: '106', period: '2026-Q1' } as const;

const started: MonitoringRunStarted = {
  type: 'MonitoringRunStarted',
  data: { ...ofRun, at: began, lastDay: run.lastDay, endsAt: over },
};
const concluded: MonitoringRunConcluded = {
  type: 'MonitoringRunConcluded',
  data: { ...ofRun, at: late, projects: 3, effectiveDate: run.lastDay },
};
const runOf = given(monitoringRun);

describe('a run of monitoring (9)', () => {
  it('DEC-26: starts with the end that it waits for, 24:00 of the last day', () =>
    runOf().when({ type: 'StartRun', run, now: began }).then(started));

  it('starts once, however often it is started', () =>
    runOf(started).when({ type: 'StartRun', run, now: late }).thenNothingHappens());

  it('is not started again after its end', () =>
    runOf(started, concluded).when({ type: 'StartRun', run, now: late }).thenNothingHappens());

  it('DEC-26: is concluded with the last day as its effective date, however late', () =>
    runOf(started).when({ type: 'ConcludeRun', projects: 3, now: late }).then(concluded));

  it('DEC-26: is over on the very instant of its end, and not before', () => {
    runOf(started)
      .when({ type: 'ConcludeRun', projects: 3, now: over })
      .then({ ...concluded, data: { ...concluded.data, at: over } });
    runOf(started)
      .when({ type: 'ConcludeRun', projects: 3, now: instant('2026-03-31T15:59:59.999Z') })
      .thenNothingHappens();
  });

  it('is concluded once', () =>
    runOf(started, concluded).when({ type: 'ConcludeRun', projects: 3, now: late }).thenNothingHappens());

  it('is not concluded where it never started', () =>
    runOf().when({ type: 'ConcludeRun', projects: 0, now: late }).thenNothingHappens());

  it('of a month says which', () => {
    const june = monthRun('106', '2026-06');
    expect(monitoringRun.decide({ status: 'UNSTARTED' }, { type: 'StartRun', run: june, now: began })).toMatchObject([
      { data: { kind: 'MONTH', period: '2026-06', process: 'warning-disposition/106/2026-06' } },
    ]);
  });
});
