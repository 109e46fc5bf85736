import { Client, Connection, isGrpcServiceError } from '@temporalio/client';
import { LOOK_AGAIN, TASK_QUEUE } from '../../workflows/contracts/deadline-cohort.contract';
import { workflowTypeOf } from '../../workflows/contracts/workflow-types';
import { ProcessRuntime, ProcessRuntimeUnavailable, type ProcessKey, type Reachability } from './process-runtime.port';
import { pause } from './pause';
import { within } from './within';

export type TemporalAddress = Readonly<{ address: string; namespace: string }>;

const CALL_MS = 5_000;
const PROBE_MS = 2_000;
const REMEMBERED_MS = 5_000;
/** gRPC: the request itself is wrong, so that trying again is useless. */
const INVALID_ARGUMENT = 3;
/** gRPC: no connection, or one that broke just now. */
const UNAVAILABLE = 14;
/** gRPC: resource exhausted, aborted. A run that is just being continued refuses signals until it is. */
const BUSY: readonly number[] = [8, 10];

/** A server that stands still keeps its connections open, so silence is noticed; one that is back is found quickly. */
const CHANNEL = {
  'grpc.keepalive_time_ms': 10_000,
  'grpc.keepalive_timeout_ms': 5_000,
  'grpc.keepalive_permit_without_calls': 1,
  'grpc.initial_reconnect_backoff_ms': 200,
  'grpc.max_reconnect_backoff_ms': 2_000,
};

/** Connects at the first call and again whenever it must; every call ends within its limit (REL-R29). */
export class TemporalProcessRuntime extends ProcessRuntime {
  private readonly connection: Connection;
  private readonly client: Client;
  private readonly closing = new AbortController();
  private probe: Promise<Reachability> | undefined;
  private probedAt = 0;

  constructor(
    private readonly server: TemporalAddress,
    private readonly taskQueue = TASK_QUEUE,
  ) {
    super();
    // The channel's own retries throw out of a timer when the connection is closed meanwhile, and end the process.
    this.connection = Connection.lazy({ address: server.address, channelArgs: CHANNEL, interceptors: [] });
    this.client = new Client({ connection: this.connection, namespace: server.namespace });
  }

  async tell(process: ProcessKey, position: bigint): Promise<void> {
    const type = workflowTypeOf(process);
    const options = {
      workflowId: process,
      taskQueue: this.taskQueue,
      args: [{ process }],
      signal: LOOK_AGAIN,
      signalArgs: [position.toString()] as [string],
      // One run at a time per key, a new one after the last has ended (REL-R16)
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      workflowIdConflictPolicy: 'USE_EXISTING',
    } as const;
    const until = performance.now() + CALL_MS;
    for (let waitMs = 100; ; waitMs *= 2) {
      try {
        await this.limited(until - performance.now(), () => this.client.workflow.signalWithStart(type, options));
        return;
      } catch (error) {
        const code = codeOf(error);
        if (code === INVALID_ARGUMENT) throw error;
        const end = code === UNAVAILABLE ? 300 : BUSY.includes(code) ? until - performance.now() : 0;
        if (waitMs > end || this.closing.signal.aborted)
          throw new ProcessRuntimeUnavailable(describe(error), { cause: error });
        await pause(waitMs, this.closing.signal);
      }
    }
  }

  /** Asked at most every five seconds, whoever wants to know. */
  reachable(): Promise<Reachability> {
    if (this.probe === undefined || performance.now() - this.probedAt > REMEMBERED_MS) {
      this.probedAt = performance.now();
      this.probe = this.ask();
    }
    return this.probe;
  }

  async close(): Promise<void> {
    this.closing.abort();
    await within(PROBE_MS, 'closing the connection', this.connection.close()).catch(() => undefined);
  }

  /** Asks for the namespace: a server whose own store is away does not answer that. */
  private async ask(): Promise<Reachability> {
    const { address, namespace } = this.server;
    try {
      await this.limited(PROBE_MS, () => this.connection.workflowService.describeNamespace({ namespace }));
      return { reachable: true };
    } catch (error) {
      const why = describe(error);
      const reason = `Temporal（${address}）没有应答：${why}`;
      return { reachable: false, reason, reasonEn: `Temporal at ${address} does not answer: ${why}` };
    }
  }

  /** The second limit holds even where the channel forgets the first one. */
  private limited<T>(ms: number, call: () => Promise<T>): Promise<T> {
    return within(ms + 500, 'Temporal', this.connection.withDeadline(Date.now() + ms, call));
  }
}

/** What the channel said: the SDK wraps it. */
const rootOf = (error: unknown): unknown =>
  error instanceof Error && !isGrpcServiceError(error) && error.cause !== undefined ? rootOf(error.cause) : error;

const codeOf = (error: unknown): number => {
  const root = rootOf(error);
  return isGrpcServiceError(root) ? Number(root.code) : -1;
};

/** `4 DEADLINE_EXCEEDED: ...` */
const describe = (error: unknown): string => {
  const root = rootOf(error);
  return root instanceof Error ? root.message : String(root);
};
