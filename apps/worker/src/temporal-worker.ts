import { Logger } from '@nestjs/common';
import { NativeConnection, Worker } from '@temporalio/worker';
import { pause } from '../../../libs/process-runtime/pause';
import { within } from '../../../libs/process-runtime/within';
import { TASK_QUEUE, type CohortActivities } from '../../../workflows/contracts/deadline-cohort.contract';
import { installTemporalRuntime } from './temporal-runtime';

export type WorkerSettings = Readonly<{
  address: string;
  namespace: string;
  /** Written by `bundle-workflows`. */
  bundlePath: string;
  activities: CohortActivities;
  taskQueue?: string;
}>;

export type WorkerState = 'connecting' | 'running' | 'stopped';

/** In-flight activities get 5 s, the core another 3 s, and 10 s after the request the process no longer waits. */
const GRACE = { shutdownGraceTime: '5s', shutdownForceTime: '8s' } as const;
const STOP_MS = 10_000;
const CONNECT_MS = 5_000;

/** For two cores (performance.md, recipe 27); activities that write are limited to twice the database pool. */
const LIMITS = {
  reuseV8Context: true,
  workflowThreadPoolSize: 1,
  maxCachedWorkflows: 400,
  maxConcurrentWorkflowTaskExecutions: 40,
  maxConcurrentWorkflowTaskPolls: 10,
  maxConcurrentActivityTaskExecutions: 20,
  maxConcurrentActivityTaskPolls: 5,
} as const;

const logger = new Logger('temporal');

/** Bound on purpose: a bare method reference loses `this` inside the worker. */
const activitiesOf = (activities: CohortActivities): CohortActivities => ({
  nextWake: (look) => activities.nextWake(look),
  climbDueRungs: (look) => activities.climbDueRungs(look),
});

/** A server that stands still takes the connection and never answers. */
const connect = async (address: string): Promise<NativeConnection> => {
  const connecting = NativeConnection.connect({ address });
  try {
    return await within(CONNECT_MS, `connecting to ${address}`, connecting);
  } catch (error) {
    void connecting.then((late) => late.close()).catch(() => undefined);
    throw error;
  }
};

/**
 * A server that has just begun to listen may not know the namespace yet. `Worker.create` would find that out itself, but
 * only after it has started a thread, which it then leaves behind.
 */
const untilServed = (connection: NativeConnection, namespace: string): Promise<unknown> =>
  connection.withDeadline(Date.now() + CONNECT_MS, () =>
    within(CONNECT_MS, 'asking for the namespace', connection.workflowService.describeNamespace({ namespace })),
  );

type Threads = Readonly<{
  workflowCreator?: { workerThreadClients?: readonly { workerThread: { terminate: () => Promise<number> } }[] };
}>;

/**
 * A shutdown by force leaves the workflow thread behind when runs are cached in it, and the process would never end. The
 * SDK gives no other access to it; where its insides have changed, nothing happens.
 */
const endThreads = (worker: Worker | null): void => {
  const { workflowCreator } = (worker ?? {}) as Threads;
  for (const { workerThread } of workflowCreator?.workerThreadClients ?? []) void workerThread.terminate();
};

/** A worker that stays: waits for the server, and begins again when it was away. Ends only by `stop`. */
export class TemporalWorker {
  private readonly stopping = new AbortController();
  private current: WorkerState = 'connecting';
  private done: Promise<void> = Promise.resolve();
  private worker: Worker | null = null;

  constructor(private readonly settings: WorkerSettings) {}

  start(): void {
    installTemporalRuntime();
    this.done = this.keepRunning();
  }

  state(): WorkerState {
    return this.current;
  }

  /** Fulfilled when the worker has ended, at the latest after ten seconds. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await within(STOP_MS, 'stopping the worker', this.done).catch((error: unknown) => logger.warn(String(error)));
    endThreads(this.worker);
  }

  private async keepRunning(): Promise<void> {
    const { signal } = this.stopping;
    for (let failures = 0; !signal.aborted; failures += 1) {
      try {
        await this.runOnce(() => (failures = 0));
      } catch (error) {
        if (!signal.aborted && failures < 2) logger.warn(`not running: ${String(error)}`);
      }
      this.current = 'connecting';
      await pause(Math.min(5_000, 250 * 2 ** failures), signal);
    }
    this.current = 'stopped';
  }

  private async runOnce(onRunning: () => void): Promise<void> {
    const { address, namespace, bundlePath, activities, taskQueue = TASK_QUEUE } = this.settings;
    const connection = await connect(address);
    try {
      await untilServed(connection, namespace);
      const worker = await Worker.create({
        connection,
        namespace,
        taskQueue,
        workflowBundle: { codePath: bundlePath },
        activities: activitiesOf(activities),
        ...LIMITS,
        ...GRACE,
      });
      await this.runUntilStopped(worker, onRunning);
    } finally {
      await connection.close().catch(() => undefined);
    }
  }

  private async runUntilStopped(worker: Worker, onRunning: () => void): Promise<void> {
    const shutdown = (): void => {
      if (worker.getState() === 'RUNNING') worker.shutdown();
    };
    const running = worker.run();
    this.worker = worker;
    this.current = 'running';
    onRunning();
    this.stopping.signal.addEventListener('abort', shutdown);
    if (this.stopping.signal.aborted) shutdown();
    try {
      await running;
    } finally {
      this.stopping.signal.removeEventListener('abort', shutdown);
      endThreads(worker);
      this.worker = null;
    }
  }
}

/** Begins at once and returns at once; `state()` tells whether it has found its server. */
export const createWorker = (settings: WorkerSettings): TemporalWorker => {
  const worker = new TemporalWorker(settings);
  worker.start();
  return worker;
};
