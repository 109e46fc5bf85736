import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { createWorker, type TemporalWorker } from '../../apps/worker/src/temporal-worker';
import type { EventStore } from '../../libs/event-store/event-store.port';
import { instantOfMs } from '../../libs/kernel/instant';
import { DeadlineCohortActivities } from '../../libs/process-runtime/deadline-cohort.activities';
import { DeadlineDriver } from '../../libs/process-runtime/deadline-driver';
import { TemporalProcessRuntime } from '../../libs/process-runtime/process-runtime.temporal';
import { FakeClock } from './fake-clock';
import { FakeDeadlines } from './fake-deadlines';
import { testTemporal } from './temporal-server';
import { until as untilInTime } from './until';

/** Kinds of processes that the cohort drives; the first part of their keys. */
export const KINDS = ['project-approval', 'quarterly-monitoring', 'warning-disposition'] as const;
export type Kind = (typeof KINDS)[number];

const anyProcess = (kind: Kind = 'project-approval'): string => `${kind}/${randomUUID()}/1`;

/** Everything of a process but the log: a real server, the real worker and workflow, deadlines in memory. */
export class CohortWorld {
  /** The process that is played with. */
  process = anyProcess();
  readonly clock = new FakeClock(instantOfMs(Date.now()));
  readonly deadlines = new FakeDeadlines(this.clock);
  private readonly workers: TemporalWorker[] = [];

  private constructor(
    private readonly address: string,
    private readonly bundlePath: string,
    private readonly connection: Connection,
    readonly client: Client,
    readonly runtime: TemporalProcessRuntime,
    private readonly taskQueue: string,
  ) {}

  /** On the shared server unless another one is named. */
  static async begin(bundlePath: string, server = testTemporal()): Promise<CohortWorld> {
    const { address, namespace } = await server;
    const connection = Connection.lazy({ address, interceptors: [] });
    const taskQueue = `queue-${randomUUID()}`;
    const runtime = new TemporalProcessRuntime({ address, namespace }, taskQueue);
    return new CohortWorld(address, bundlePath, connection, new Client({ connection, namespace }), runtime, taskQueue);
  }

  /** Fulfilled when the worker has carried a process through, so that no test waits for its first breath. */
  async startWorker(): Promise<void> {
    this.createWorker();
    const warmUp = anyProcess();
    await this.runtime.tell(warmUp, 0n);
    await this.client.workflow.getHandle(warmUp).result();
    this.deadlines.asked.length = 0;
    this.deadlines.waitedFor.length = 0;
  }

  createWorker(): TemporalWorker {
    const { deadlines, clock } = this;
    const driver = new DeadlineDriver(deadlines, deadlines);
    const activities = new DeadlineCohortActivities(
      deadlines,
      driver,
      deadlines,
      deadlines as unknown as EventStore,
      clock,
    );
    const { address, bundlePath, taskQueue } = this;
    const worker = createWorker({ address, namespace: 'default', bundlePath, taskQueue, activities });
    this.workers.push(worker);
    return worker;
  }

  /** Another process on the same worker, with nothing open and nothing recorded. */
  async anew(kind: Kind = 'project-approval'): Promise<void> {
    await this.handle.terminate('the next test begins').catch(() => undefined);
    this.process = anyProcess(kind);
    this.deadlines.forget();
  }

  /** The one that was created first, or nothing. */
  async stopWorker(): Promise<void> {
    await this.workers.shift()?.stop();
  }

  tell(position = this.deadlines.position): Promise<void> {
    return this.runtime.tell(this.process, position);
  }

  /** Business time so many milliseconds from now. */
  inMs(ms: number) {
    return instantOfMs(Date.now() + ms);
  }

  get handle() {
    return this.client.workflow.getHandle(this.process);
  }

  /** How the newest run of the process stands. */
  async status(): Promise<Readonly<{ name: string; runId: string; historyLength: number }>> {
    const { status, runId, historyLength } = await this.handle.describe();
    return { name: status.name, runId, historyLength };
  }

  async end(): Promise<void> {
    await Promise.all(this.workers.splice(0).map((worker) => worker.stop()));
    await this.handle.terminate('the test is over').catch(() => undefined);
    await this.runtime.close();
    await this.connection.close();
  }
}

/** Polls until the condition holds; gives up before the test is stopped, so that nothing goes on after it. */
export const until = (holds: () => boolean | Promise<boolean>): Promise<void> =>
  untilInTime('the process came so far', holds, 45_000);
