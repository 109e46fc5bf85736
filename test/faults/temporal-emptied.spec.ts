import { Logger } from '@nestjs/common';
import { Client as Temporal, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { instant, type Instant } from '../../libs/kernel/instant';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { OpenDeadlines } from '../../libs/process-runtime/open-deadlines.port';
import { ProcessRuntime } from '../../libs/process-runtime/process-runtime.port';
import { pay } from '../support/executing-project';
import { runOperator } from '../support/operator-process';
import { until } from '../support/until';
import { WorkerProcess } from '../support/worker-process';
import { DepartmentInExecution, FIRST_DUE } from './department-in-execution';
import { expected, faultsOf } from './effects';
import type { StoredEvent } from './log-checker';

Logger.overrideLogger(false);

/** D14 and D15 of the quarter that is over, the end of the present one, D17 of a March warning, and the end of April. */
const OPEN = [
  'quarterly-monitoring/106/2026-Q1',
  'quarterly-monitoring/106/2026-Q2',
  'warning-disposition/106/2026-03',
  'warning-disposition/106/2026-04',
];
const SLOWEST = 0.001;

let department: DepartmentInExecution;
let worker: WorkerProcess | undefined;
let connection: Connection | undefined;
beforeAll(async () => {
  department = await DepartmentInExecution.begin(3, 1);
  for (const projectId of department.unwarned)
    await pay(department.application, projectId, '26000000.00', '2026-03-31'); // enough until July
  worker = await WorkerProcess.start('wenxiao-worker', department.servers);
}, 120_000);
afterAll(async () => {
  await connection?.close();
  await worker?.kill();
  await department?.end();
}, 60_000);

/** What the server says about the newest run of each open process. */
const runs = async (): Promise<ReadonlyMap<string, Readonly<{ status: string; runId: string }>>> => {
  connection ??= Connection.lazy({ address: department.server.address, interceptors: [] });
  const { workflow } = new Temporal({ connection });
  const described = OPEN.map(async (process) => {
    try {
      const { status, runId } = await workflow.getHandle(process).describe();
      return [process, { status: status.name, runId }] as const;
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
      return [process, { status: 'UNKNOWN', runId: '' }] as const;
    }
  });
  return new Map(await Promise.all(described));
};
const statuses = async () => [...(await runs()).values()].map(({ status }) => status);
const each = (status: string): readonly string[] => OPEN.map(() => status);

const climbed = async (since: Instant, ...types: readonly string[]): Promise<readonly StoredEvent[]> =>
  (await department.log()).filter(({ type, recordedAt }) => types.includes(type) && recordedAt >= since);

/** Every one of them by a timer, and by a run that the server runs now. */
const expectByTimer = async (events: readonly StoredEvent[]): Promise<void> => {
  const running = new Set([...(await runs()).values()].map(({ runId }) => runId));
  expect(events.length).toBeGreaterThan(0);
  for (const { metadata } of events) {
    const { source, runId } = metadata as StoredEvent['metadata'] & { runId?: string };
    expect([source, running.has(runId ?? '')]).toEqual(['timer', true]);
  }
};

it('REL-N07: Temporal is emptied: rearm starts every open cohort again, those that wait for the end of a period too', async () => {
  const { app } = department.application;
  const due = await department.dueInstantOf('D17');
  await department.approach(due, 2_000, SLOWEST);
  expect(await app.get(OpenDeadlines).openProcesses(null, 100)).toEqual(OPEN);
  await until('every process runs', async () => (await statuses()).every((status) => status === 'RUNNING'));

  await department.server.kill();
  department.server.empty();
  await department.server.start();
  const runtime = app.get(ProcessRuntime);
  await until('Temporal answers again', async () => (await runtime.reachable()).reachable, 60_000);
  await until('its namespace is served', async () => (await statuses().catch(() => [])).length > 0, 60_000);
  expect(await statuses()).toEqual(each('UNKNOWN'));

  await app.get(MovableClock).set({ scale: 1, settled: true });
  const { status, stdout, stderr } = await runOperator(department.servers, 'rearm');
  expect([status, stderr, JSON.parse(stdout)]).toEqual([0, '', { told: OPEN.length }]);
  expect(await statuses()).toEqual(each('RUNNING'));

  const { unwarned, warned } = department;
  const wanted = [
    ...expected(unwarned, FIRST_DUE, 'DeadlineExpired D14', 'MonitoringReportFellOverdue D14'),
    ...expected(warned, FIRST_DUE, 'DispositionTimedOut D17', 'ProjectSuspended', 'BudgetIndexFrozen'),
  ].toSorted();
  // a suspension ends D14 of its project (docs/decisions/0019); which of the two comes first at one instant is open
  const isOpen = (effect: string) => / D14 /.test(effect) && warned.some((projectId) => effect.includes(projectId));
  const fired = async () => (await department.effectsSince(due)).filter((effect) => !isOpen(effect));
  await until('they fire', async () => (await fired()).length >= wanted.length, 60_000);
  await department.application.quiet();
  expect(await fired()).toEqual(wanted);
  await expectByTimer(await climbed(due, 'DeadlineExpired', 'DispositionTimedOut'));
  expect(faultsOf(await department.log())).toEqual([]);
}, 180_000);

it('DEC-33: the month and the quarter whose runs were rearmed end by timer, once for each project', async () => {
  const over = instant('2026-07-01T00:00:00+08:00');
  const monitored = department.unwarned;
  await department.approach(over, 2_000, 1);
  const types = ['MonthEvaluated', 'MonitoringPeriodOpened', 'MonitoringRunConcluded'];
  const wanted = [
    ...monitored.map((projectId) => `MonthEvaluated ${projectId} 2026-06`),
    ...expected(monitored, '2026-06-30', 'MonitoringPeriodOpened'),
    ...expected(['2026-06', '2026-Q2'], '2026-06-30', 'MonitoringRunConcluded'),
  ].toSorted();
  const found = () => department.effectsSince(over, ...types);
  await until('the periods end', async () => (await found()).length >= wanted.length, 60_000);
  await department.application.quiet();
  expect(await found()).toEqual(wanted);
  const ended = await climbed(over, ...types);
  expect(new Set(ended.map(({ metadata }) => metadata.source))).toEqual(new Set(['timer']));
  expect(faultsOf(await department.log())).toEqual([]);
}, 120_000);
