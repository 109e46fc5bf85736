import { Logger } from '@nestjs/common';
import { businessDateOf, instantOfMs, msOf, type Instant } from '../../libs/kernel/instant';
import { MovableClock } from '../../libs/process-runtime/movable-clock.port';
import { DeadlineDriver } from '../../libs/process-runtime/deadline-driver';
import { Stepping } from '../../libs/process-runtime/stepping';
import { until } from '../support/until';
import { WorkerProcess } from '../support/worker-process';
import { DepartmentInExecution, FIRST_DUE } from './department-in-execution';
import { expected, faultsOf } from './effects';

Logger.overrideLogger(false);

const SLOWEST = 0.001;
const HOUR_MS = 3_600_000;
const AHEAD_MS = 2_000;

let department: DepartmentInExecution;
const workers: WorkerProcess[] = [];
beforeAll(async () => {
  department = await DepartmentInExecution.begin(4, 2);
}, 120_000);
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  await department?.end();
}, 60_000);

const startWorker = async (name: string): Promise<WorkerProcess> => {
  const worker = await WorkerProcess.start(name, department.servers);
  workers.push(worker);
  return worker;
};

/** Until these effects stand there, no fewer and no more, and everything that follows from them has been done. */
const expectEffects = async (
  since: Instant,
  wanted: readonly string[],
  counts: (effect: string) => boolean = () => true,
): Promise<void> => {
  const found = async () => (await department.effectsSince(since)).filter(counts);
  await until('what was due has taken effect', async () => (await found()).length >= wanted.length, 60_000);
  await department.application.quiet();
  expect(await found()).toEqual(wanted);
};

/** The day that ends with the due instant. */
const dueDateOf = (due: Instant): string => businessDateOf(instantOfMs(msOf(due) - 1));

/** Who let these effects happen, from the metadata of the events (INV-29). */
const sourcesOf = async (type: string, code: string): Promise<readonly string[]> => {
  const found = (await department.log()).filter(
    (event) => event.type === type && event.data.deadlineId.startsWith(code),
  );
  return [...new Set(found.map(({ metadata }) => metadata.source))];
};

const expectSound = async (): Promise<void> => expect(faultsOf(await department.log())).toEqual([]);

it('REL-N06: a worker that is killed while D14 and D17 take effect: others end what it began, nothing happens twice', async () => {
  const { unwarned, warned } = department;
  const first = await startWorker('wenxiao-first');
  const due = await department.dueInstantOf('D17');
  await department.approach(due, AHEAD_MS, 1, () => department.holdLog());
  await until('it has begun', () => department.waits(first.name), 60_000);
  expect(await department.effectsSince(due)).toEqual([]);
  await first.kill();
  await department.letLogGo();
  await until('what it had sent stands there', async () => (await department.effectsSince(due)).length > 0);
  await Promise.all([startWorker('wenxiao-second'), startWorker('wenxiao-third')]);

  const wanted = [
    ...expected(unwarned, FIRST_DUE, 'DeadlineExpired D14', 'MonitoringReportFellOverdue D14'),
    ...expected(warned, FIRST_DUE, 'DispositionTimedOut D17', 'ProjectSuspended', 'BudgetIndexFrozen'),
  ];
  // a suspension ends D14 of its project (docs/decisions/0019); which of the two comes first at one instant is open
  const isOpen = (effect: string) => / D14 /.test(effect) && warned.some((projectId) => effect.includes(projectId));
  await expectEffects(due, wanted.toSorted(), (effect) => !isOpen(effect));
  const early = (await department.log()).filter(({ recordedAt, data }) => recordedAt < due && data.effectiveDate === FIRST_DUE); // prettier-ignore
  expect(early).toEqual([]);
  await expectSound();
}, 120_000);

it('REL-R18: two workers on one task queue: D15 takes effect once for each project that was not suspended', async () => {
  const due = await department.dueInstantOf('D15');
  await department.approach(due, AHEAD_MS, 1);
  await expectEffects(due, expected(department.unwarned, dueDateOf(due), 'DeadlineExpired D15'));
  expect(await sourcesOf('DeadlineExpired', 'D15')).toEqual(['timer']);
  await expectSound();
}, 90_000);

it('REL-R18: two workers and the sweeper at once: D18 takes effect once for each project', async () => {
  const { app } = department.application;
  const due = await department.dueInstantOf('D18');
  await department.approach(due, AHEAD_MS, 1);
  const clock = app.get(MovableClock);
  await until('it is due', () => clock.now() >= due);
  const sweep = () => app.get(DeadlineDriver).climbDue({ by: { source: 'sweeper' }, dueBy: due, lanes: 2 });
  await Promise.all([sweep(), sweep(), sweep()]);
  await expectEffects(due, expected(department.warned, dueDateOf(due), 'DeadlineExpired D18'));
  await expectSound();
}, 90_000);

it('REL-R19: no worker is left: the sweeper creates the take-back task of D19 once for each project, on its own day', async () => {
  await Promise.all(workers.map((worker) => worker.kill()));
  const due = await department.dueInstantOf('D19');
  await department.approach(due, HOUR_MS, 3_600);
  await expectEffects(due, expected(department.warned, dueDateOf(due), 'TakeBackTaskCreated D19'));
  await department.application.app.get(Stepping).release(SLOWEST);
  expect(await sourcesOf('TakeBackTaskCreated', 'D19')).toEqual(['sweeper']);
  await expectSound();
}, 90_000);
